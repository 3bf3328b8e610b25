import Charting
import Records

/// The hours of a period in rows: a day each, of periods longer than a week a week each.
struct CoverageGrid {
  let rows: [[DaySpan]]
  let daysPerRow: Int
  private let zone: Zone
  private let period: Period
  private let empty: [Coverage.EmptySpan]

  init(_ period: Period, _ coverage: Coverage) {
    self.period = period
    zone = period.zone
    daysPerRow = period.days.count > 7 ? 7 : 1
    rows =
      daysPerRow == 1
      ? period.days.map { [$0] }
      : period.days.reduce(into: [[DaySpan]]()) { weeks, day in
        if day.day.weekday == 1 || weeks.isEmpty { weeks.append([day]) } else { weeks[weeks.count - 1].append(day) }
      }
    empty = coverage.empty
  }

  /// Where each weekday begins, in hours of a row of a week.
  var weekdays: [(weekday: Int, place: Int)] { (1...7).map { ($0, ($0 - 1) * 24) } }

  /// Of a row, what its hours are by the local clock; hours that follow each other and are alike are one.
  func stretches(of row: [DaySpan]) -> [TimelineRow.TimelineStretch] {
    var stretches: [TimelineRow.TimelineStretch] = []
    for day in row {
      let place = daysPerRow == 1 ? 0 : Double((day.day.weekday - 1) * 24)
      for start in day.hourStarts where start < period.end {
        let from = place + clock(start, on: day)
        let kind = empty.first { $0.start <= start && start < $0.end }.map { self.kind($0.why) } ?? .ground
        if let last = stretches.last, last.kind == kind, last.to == from {
          stretches[stretches.count - 1].to = from + 1
        } else {
          stretches.append(.init(from: from, to: from + 1, kind))
        }
      }
    }
    return stretches
  }

  /// Hours of the local clock since midnight: of two equal hours both stand at one place.
  private func clock(_ start: Instant, on day: DaySpan) -> Double {
    let moved = zone.offset(at: start) - zone.offset(at: day.start)
    return min(23, max(0, (start.seconds(since: day.start) + Double(moved)) / 3600))
  }

  private func kind(_ why: Coverage.Emptiness) -> TimelineRow.StretchKind {
    switch why {
    case .missing: .bad
    case .noneExpected: .plain
    case .notYetRecorded, .tooLittleHistory, .repeated: .unknown
    }
  }
}
