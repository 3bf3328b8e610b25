package import Records

/// Some of the values that could not be used, so that somebody can look for them: those that sort first, so that they do not
/// depend on the way of reading; NULL and nothing only when there is no other.
package struct ValueExample: Sendable {
  private struct KeptValue {
    var bytes: [UInt8]
    var isShort: Bool
    /// The key of the row, and its time in microseconds since 1970; of several rows the first by both.
    var row: [UInt8]
    var time: Int64
  }

  private var kept: [KeptValue] = []

  /// Bytes that are kept: more than are shown, for half a secret is one that no mask recognises.
  private static let limit = 200
  /// Characters that are shown.
  package static let shownLimit = 40

  package init() {}

  /// - Parameters:
  ///   - row: the row's key; none where it is not known.
  ///   - time: the row's time in microseconds since 1970; `TimeParser.unreadable` where it is not known.
  package mutating func note(
    _ value: UnsafeRawBufferPointer, row: [UInt8] = [], time: Int64 = TimeParser.unreadable
  ) {
    let start = unsafe UnsafeRawBufferPointer(rebasing: value.prefix(Self.limit))
    guard unsafe !start.isEmpty, unsafe kept.count < RejectedExample.most || !isBehind(start) else { return }
    join(KeptValue(bytes: unsafe Array(start), isShort: value.count <= Self.limit, row: row, time: time))
  }

  package mutating func join(_ other: ValueExample) {
    for value in other.kept { join(value) }
  }

  private func isBehind(_ start: UnsafeRawBufferPointer) -> Bool {
    guard let last = kept.last else { return false }
    return unsafe last.bytes.lexicographicallyPrecedes(start)
  }

  private mutating func join(_ value: KeptValue) {
    if let same = kept.firstIndex(where: { $0.bytes == value.bytes }) {
      let isFirst =
        value.time != kept[same].time
        ? value.time < kept[same].time : value.row.lexicographicallyPrecedes(kept[same].row)
      if isFirst { (kept[same].row, kept[same].time) = (value.row, value.time) }
      kept[same].isShort = kept[same].isShort && value.isShort
      return
    }
    let place = kept.firstIndex { value.bytes.lexicographicallyPrecedes($0.bytes) } ?? kept.count
    kept.insert(value, at: place)
    if kept.count > RejectedExample.most { kept.removeLast() }
  }

  /// The first, legible and masked.
  package func shown(_ intake: TextIntake) -> String { kept.first.map { Self.shown($0, intake) } ?? "(none)" }

  /// All that are kept.
  package func listed(_ intake: TextIntake, in column: String?) -> [RejectedExample] {
    kept.map { value in
      let row = unsafe value.row.withUnsafeBytes { unsafe intake.identifier($0) }
      return RejectedExample(
        column: column, value: Self.shown(value, intake), row: row.isEmpty ? nil : row,
        time: value.time == TimeParser.unreadable ? nil : Instant(microseconds: value.time))
    }
  }

  /// What is shown of a text that is legible and masked.
  package static func cut(_ text: String) -> String {
    text.count > shownLimit ? text.prefix(shownLimit) + "…" : text
  }

  private static func shown(_ value: KeptValue, _ intake: TextIntake) -> String {
    Self.cut(intake.text(StoredText.normalised(value.bytes)) + (value.isShort ? "" : "…"))
  }
}

extension Rejection {
  /// The same with examples of what stands in a column.
  package func showing(_ example: ValueExample, in column: String?, _ intake: TextIntake) -> Rejection {
    showing(example.shown(intake), in: column, example.listed(intake, in: column))
  }
}
