import Patterns

/// Which reports speak of one error: same module, same title but for ids, numbers, addresses and quoted parts.
///
/// Only two hashes are kept of them, because there may be as many as reports.
struct ErrorGroup: Hashable {
  private let first: UInt64
  private let second: UInt64

  /// Ten minutes, in microseconds.
  static let clump: Int64 = 600_000_000

  init(module: String, title: String) {
    let bytes = Array(module.utf8) + [0] + Mask.masked(Array(title.utf8))
    first = unsafe bytes.withUnsafeBytes { unsafe ByteHash.of($0) }
    second = unsafe bytes.withUnsafeBytes { unsafe ByteHash.of($0, seed: 0x9E37_79B9_7F4A_7C15) }
  }

  struct GroupedReport {
    let group: ErrorGroup
    let category: String
    let time: Int64

    init(_ group: ErrorGroup, category: String, at time: Int64) {
      self.group = group
      self.category = category
      self.time = time
    }
  }

  /// The report that began each event, in the order of time.
  ///
  /// Reports of a group within 10 minutes of the group's previous one are one event (docs/methods.md#events): clumps of
  /// three give 25 to 35 % false alarms otherwise.
  static func starts(_ reports: [GroupedReport]) -> [GroupedReport] {
    var latest: [ErrorGroup: Int64] = [:]
    // Of one time, those of one category first: the order of the rows tells nothing.
    return reports.sorted {
      $0.time != $1.time ? $0.time < $1.time : TextOrder.ofBytes($0.category, $1.category)
    }.compactMap { report in
      let previous = latest.updateValue(report.time, forKey: report.group)
      return previous.map { report.time - $0 <= clump } ?? false ? nil : report
    }
  }
}
