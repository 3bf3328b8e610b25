import Records
import Summaries
import Testing

@Suite struct HourCountsTests {
  @Test("rows in any order are counted by local hour, up to seven")
  func counted() throws {
    let zone = try #require(Zone(identifier: "Asia/Kolkata"))
    var counts = HourCounts(zone: zone)
    #expect(counts.first == nil)
    // 18:30 UTC is midnight in Kolkata.
    for text in ["2026-11-19T18:30:00Z", "2026-11-18T18:29:59Z", "2026-11-19T18:29:59Z"] {
      counts.add(try #require(Instant(iso8601: text)).microseconds)
    }
    for _ in 0..<9 { counts.add(try #require(Instant(iso8601: "2026-11-19T05:00:00Z")).microseconds) }
    let day = DaySpan(Day("2026-11-19")!, in: zone)
    var expected = [UInt8](repeating: 0, count: 24)
    (expected[10], expected[23]) = (7, 1)
    #expect(counts.rows(day) == expected)
    #expect(counts.rows(try #require(day.before(day.start.adding(seconds: 11 * 3600)))) == Array(expected.prefix(11)))
    #expect(counts.rows(DaySpan(Day("2026-11-20")!, in: zone)).first == 1)
    #expect(counts.rows(DaySpan(Day("2026-12-20")!, in: zone)).allSatisfy { $0 == 0 })
    #expect(counts.first?.description == "2026-11-18T18:29:59Z")
  }
}
