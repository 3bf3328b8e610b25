package import Records

/// What ends on a day.
///
/// Of several rows of one name and kind the one read last counts, without a time of reading the one that ends last: it was
/// renewed.
package struct ExpiryFold: TableFold {
  package static var table: SourceTable { .expiries }

  private enum ExpiryColumn {
    static let expires = 0
    static let name = 1
    static let kind = 2
    static let read = 3
  }

  private struct ExpiryKey: Hashable {
    let name: String
    let kind: String
  }

  private let asOf: Instant
  private var reading: RowReading
  private var faults: RejectionCounter
  private var latest: [ExpiryKey: (read: Instant, at: Instant)] = [:]

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    asOf = request.asOf
    reading = RowReading(storedZone: request.storedZone, request.intake, keeping: choices)
    faults = RejectionCounter(Self.table, request)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    // Nothing is known of an end: a monitor without a certificate.
    if reading.isBlank(row, ExpiryColumn.expires) { return }
    guard let at = reading.instant(row, ExpiryColumn.expires) else {
      return faults.noteTime(row, ExpiryColumn.expires)
    }
    let read = reading.instant(row, ExpiryColumn.read)
    if read == nil, !reading.isBlank(row, ExpiryColumn.read) {
      faults.note(.unusableValue, row, ExpiryColumn.read)
    }
    guard read.map({ $0 <= asOf }) ?? true else { return }
    let kind = reading.isBlank(row, ExpiryColumn.kind) ? "" : reading.name(row, ExpiryColumn.kind)
    let key = ExpiryKey(name: reading.name(row, ExpiryColumn.name), kind: kind)
    let found = (read: read ?? Instant(microseconds: .min), at: at)
    if let known = latest[key], known >= found { return }
    latest[key] = found
  }

  package func summary() -> ExpirySummary {
    var summary = ExpirySummary()
    summary.list = latest.map { Expiry(name: $0.key.name, kind: $0.key.kind, at: $0.value.at) }.sorted {
      $0.at != $1.at ? $0.at < $1.at : TextOrder.precedes([$0.name, $0.kind], [$1.name, $1.kind])
    }
    summary.rejections = faults.rejections
    return summary
  }
}
