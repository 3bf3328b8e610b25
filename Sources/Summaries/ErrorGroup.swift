import Patterns

/// Which reports speak of one error: same module, same title but for ids, numbers, addresses and quoted parts.
///
/// Only two hashes are kept of them, because there may be as many as reports.
struct ErrorGroup: Hashable {
  private let first: UInt64
  private let second: UInt64

  init(module: String, title: String) {
    let bytes = Array(module.utf8) + [0] + Mask.masked(Array(title.utf8))
    first = unsafe bytes.withUnsafeBytes { unsafe ByteHash.of($0) }
    second = unsafe bytes.withUnsafeBytes { unsafe ByteHash.of($0, seed: 0x9E37_79B9_7F4A_7C15) }
  }

  /// Reports of a group within 10 minutes of the group's previous one are one event (docs/methods.md#events): clumps of
  /// three give 25 to 35 % false alarms otherwise.
  static func events(_ reports: [(group: ErrorGroup, time: Int64)]) -> Int {
    var latest: [ErrorGroup: Int64] = [:]
    var events = 0
    for report in reports.sorted(by: { $0.time < $1.time }) {
      if let previous = latest[report.group], report.time - previous <= 600_000_000 {
        latest[report.group] = report.time
        continue
      }
      latest[report.group] = report.time
      events += 1
    }
    return events
  }
}
