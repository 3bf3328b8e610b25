import Patterns

/// Which reports speak of one error: same module, same title but for ids, numbers, addresses and quoted parts.
enum ErrorGroup {
  static func masked(_ title: String) -> [UInt8] { Mask.masked(Array(title.utf8)) }

  /// Reports of a group within 10 minutes of the group's previous one are one event (METHODS §2: clumps of 3 give
  /// 30 % false alarms otherwise).
  static func events(_ reports: [(group: [UInt8], time: Int64)]) -> Int {
    var latest: [[UInt8]: Int64] = [:]
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
