import Foundation
import Statistics

/// A series of the Numenta Anomaly Benchmark with its labelled windows.
struct BenchmarkSeries {
  /// Whole days from the first; hours count from the first day's midnight.
  let days: [DailyValue<[HourlyValue]>]
  /// In hours.
  let windows: [ClosedRange<Double>]
  let scoredFrom: Double
  let scoredWeeks: Double

  /// All series that `windows.json` of a folder names, each a file of lines `timestamp,value`.
  static func all(in folder: URL) throws -> [BenchmarkSeries] {
    let windows = try JSONDecoder().decode(
      [String: [[String]]].self, from: Data(contentsOf: folder.appending(path: "windows.json")))
    return try windows.sorted { $0.key < $1.key }.map { name, windows in
      try BenchmarkSeries(text: String(contentsOf: folder.appending(path: name), encoding: .utf8), windows: windows)
    }
  }

  private init(text: String, windows: [[String]]) {
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",")
      return (time: Self.hours(cells[0]), value: Double(cells[1]) ?? .nan)
    }
    let first = (rows[0].time / 24).rounded(.down)
    let byHour = Dictionary(grouping: rows) { Int(($0.time - 24 * first).rounded(.down)) }
      .mapValues { rows in rows.reduce(0) { $0 + $1.value } / Double(rows.count) }
    days = (0...(byHour.keys.max() ?? 0) / 24).map { day in
      // 1 January 1970 was a Thursday.
      DailyValue(
        day: day, weekday: (Int(first) + day + 3) % 7 + 1,
        (0..<24).map { HourlyValue(time: 24 * day + $0, clock: $0, byHour[24 * day + $0]) })
    }
    self.windows = windows.map { Self.hours($0[0][...]) - 24 * first...Self.hours($0[1][...]) - 24 * first }
    scoredFrom = rows[min(rows.count * 15 / 100, 750)].time - 24 * first
    scoredWeeks = (rows[rows.count - 1].time - 24 * first - scoredFrom) / 168
  }

  /// Hours since 1970 of `2014-02-14 14:30:00`; what follows the seconds is dropped.
  private static func hours(_ text: Substring) -> Double {
    let parts = text.prefix(19).split { !$0.isNumber }.map { Int($0) ?? 0 }
    // Days of the civil calendar, the year beginning in March.
    let year = parts[0] - (parts[1] < 3 ? 1 : 0)
    let dayOfYear = (153 * ((parts[1] + 9) % 12) + 2) / 5 + parts[2] - 1
    let days = 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    return Double(days * 24 + parts[3]) + Double(parts[4] * 60 + parts[5]) / 3600
  }
}
