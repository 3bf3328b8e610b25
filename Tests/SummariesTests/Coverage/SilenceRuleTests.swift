import Records
import Testing

@testable import Summaries

/// The check figures of docs/methods.md#missing-hours.
@Suite struct SilenceRuleTests {
  /// Successive hours of UTC from `start` on.
  private static func hours(from start: String, _ rows: [UInt8]) -> [RecordedHour] {
    let first = Instant(iso8601: start)!
    let days = (0...rows.count / 24 + 1).map { DaySpan(Zone.utc.day(containing: first).adding($0), in: .utc) }
    let hours = HourCalendar(zone: .utc, storedZone: .utc).hours(of: days).filter { $0.start >= first }
    return zip(hours, rows).map { hour, rows in
      var hour = hour
      hour.rows = rows
      return hour
    }
  }

  /// First row Monday 2 November 2026, 10:00, then only on workdays at 10, 11 and 12 h for ten workdays; to the end of
  /// Monday the 16th.
  private static func office(lastAt11 rows: UInt8) -> [RecordedHour] {
    let counts: [[UInt8]] = [
      [3, 5, 2, 4, 0, 6, 2, 3, 1, 4], [7, 7, 7, 7, 7, 7, 7, 7, 7, 7], [2, 0, 0, 3, 1, 0, 4, 2, 1, 0],
    ]
    var hours = hours(from: "2026-11-02T10:00:00Z", Array(repeating: 0, count: 14 * 24 + 14))
    var workday = 0
    for number in hours.indices {
      let (clock, isWorkday) = (hours[number].slot % 24, hours[number].slot < 24)
      guard isWorkday, (10...12).contains(clock) else { continue }
      if workday < 10 {
        hours[number].rows = counts[clock - 10][workday]
        if clock == 12 { workday += 1 }
      } else if clock == 11 {
        hours[number].rows = rows
      }
    }
    return hours
  }

  private static func label(_ hour: RecordedHour) -> String { String(hour.start.description.dropFirst(8).prefix(5)) }

  @Test("office hours of three hours: the silence of the eleventh workday began on the tenth, at noon")
  func office() throws {
    let hours = Self.office(lastAt11: 0)
    let silence = try #require(SilenceRule.ofAll.silences(in: hours, zone: .utc).last)
    #expect(Self.label(hours[silence.hours.lowerBound]) == "13T12" && silence.hours.upperBound == hours.count)
    var history = HourHistory()
    for hour in hours.prefix(silence.hours.lowerBound) { history.add(hour) }
    func chance(_ label: String) throws -> Double {
      history.chance(of: try #require(hours.first { Self.label($0) == label }))
    }
    #expect(try abs(chance("16T09") - 0.95) < 1e-15)
    #expect(try abs(chance("16T10") - 0.136364) < 5e-7)
    #expect(try chance("16T11") == 0.0009)
    #expect(try abs(chance("16T12") - 0.35) < 1e-15)
    #expect(abs(silence.product - 1.22727e-4) < 5e-10)
    #expect(silence.verdict == .missing)
    #expect(silence.missing.map { Self.label(hours[$0]) } == ["16T10", "16T11"])
    // Saturday and Sunday have two references an hour.
    let unjudged = Set(silence.unjudged.map { Self.label(hours[$0]).prefix(2) })
    #expect(unjudged == ["14", "15"])
    #expect(silence.unjudged.count == 48)
  }

  @Test("with rows in the surest hour nothing is missing")
  func oneHourLeft() throws {
    let hours = Self.office(lastAt11: 3)
    let silences = SilenceRule.ofAll.silences(in: hours, zone: .utc)
    #expect(silences.allSatisfy { $0.verdict == .none })
    #expect(silences.contains { abs($0.product - 0.136364) < 5e-7 })
  }

  @Test(
    "a row an hour: what one, two and three silent hours are worth",
    arguments: [
      (history: 24, silent: 1, product: 0.02, isMissing: false), (24, 2, 0.0004, true), (22, 12, 1, false),
      (672, 1, 7.42942e-4, true), (673, 1, 7.42942e-4, true),
    ])
  func alwaysOn(history: Int, silent: Int, product: Double, isMissing: Bool) throws {
    // From noon on, so that no clock hour has three references in a day.
    let rows = Array(repeating: UInt8(1), count: history) + Array(repeating: 0, count: silent)
    let hours = Self.hours(from: "2026-08-03T12:00:00Z", rows)
    let silence = try #require(SilenceRule.ofAll.silences(in: hours, zone: .utc).last)
    #expect(abs(silence.product - product) <= product * 5e-7)
    #expect((silence.verdict == .missing) == isMissing)
    #expect(silence.missing.count == (isMissing ? silent : 0))
  }

  @Test(
    "eleven references of three rows", arguments: [(1, 0.0416667, false), (2, 0.00173611, false), (3, 7.2338e-5, true)])
  func references(silent: Int, product: Double, isMissing: Bool) throws {
    // Three hours of workdays only: never always on. The silence is on the twelfth workday, between hours with rows.
    var hours = Self.hours(from: "2026-11-02T00:00:00Z", Array(repeating: 0, count: 15 * 24 + 24))
    for number in hours.indices where hours[number].slot < 24 && (10...14).contains(hours[number].slot) {
      hours[number].rows =
        Self.label(hours[number]).hasPrefix("17") && (11..<11 + silent).contains(hours[number].slot) ? 0 : 3
    }
    let silence = try #require(
      SilenceRule.ofAll.silences(in: hours, zone: .utc).first { Self.label(hours[$0.hours.lowerBound]) == "17T11" })
    #expect(abs(silence.product - product) <= product * 1e-5)
    #expect(silence.missing.count == (isMissing ? silent : 0))
  }

  @Test("hours told as missing are left out of later histories: the same outage a week later is told again")
  func again() {
    var rows = Array(repeating: UInt8(7), count: 21 * 24)
    for start in [13 * 24 + 2, 20 * 24 + 2] {
      for hour in start..<start + 12 { rows[hour] = 0 }
    }
    let silences = SilenceRule.ofAll.silences(in: Self.hours(from: "2026-11-02T00:00:00Z", rows), zone: .utc)
    #expect(silences.map(\.missing.count) == [12, 12])
    // Counted as empty, the first would have spoken for the second: of 504 hours before it 12 were silent.
    #expect(silences[1].product <= silences[0].product)
  }

  @Test("more than six earlier silences no likelier are the application's habit, which is said")
  func habit() {
    var rows = Array(repeating: UInt8(7), count: 60 * 24)
    for day in 0..<9 { for hour in 9..<11 { rows[(40 + 2 * day) * 24 + hour] = 0 } }
    let silences = SilenceRule.ofAll.silences(in: Self.hours(from: "2026-08-03T00:00:00Z", rows), zone: .utc)
    #expect(silences.map(\.verdict) == Array(repeating: .missing, count: 7) + [.habit(days: 7), .habit(days: 8)])
    #expect(silences.map(\.missing.count) == [2, 2, 2, 2, 2, 2, 2, 0, 0])
    #expect(zip(silences, silences.dropFirst()).allSatisfy { $0.product <= $1.product })
  }
}
