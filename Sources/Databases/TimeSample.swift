import SQLite
import Summaries

/// Stored times looked at, and how many of them cannot be read.
struct TimeSample {
  private(set) var rows = 0
  private(set) var unreadable = 0
  private var example = ValueExample()

  /// At least 1 %.
  var isNotable: Bool { unreadable > 0 && unreadable * 100 >= rows }

  mutating func note(_ row: borrowing Statement, _ column: Int32, _ parser: inout TimeParser) {
    rows += 1
    let time =
      row.kind(column) == .text ? unsafe row.withBytes(column) { unsafe parser.parse($0) } : TimeParser.unreadable
    guard time == TimeParser.unreadable else { return }
    unreadable += 1
    unsafe row.withBytes(column) { unsafe example.note($0) }
  }

  /// What is wrong and what to do.
  func remark(_ table: MappedTable, _ time: String, which: String, _ intake: TextIntake) -> String {
    let (name, shown) = (table.columns[time] ?? time, example.shown(intake))
    let seconds = shown.allSatisfy(\.isNumber) ? (shown.count > 11 ? " / 1000" : "") : nil
    let form = seconds.map { ", here as datetime(\(quoted(name))\($0), 'unixepoch')" } ?? ""
    return "\(table.name).\(name): of \(which) \(unreadable) of \(rows) hold a time that cannot be read, such as "
      + "“\(shown)”. Daybook reads texts of the form YYYY-MM-DD HH:MM:SS, with a blank or T between, up to 6 decimals, and "
      + "Z or an offset like +03:00 at the end. Let the application write them so, or make a view that does\(form), and "
      + "name it under source.tables."
  }
}
