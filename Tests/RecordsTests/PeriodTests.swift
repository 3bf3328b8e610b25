import Records
import Testing

@Suite struct PeriodTests {
  @Test(
    "a period has its id, its ends and its reference seven days before, in any zone",
    arguments: [
      ("2026-11-19", "UTC", "2026-11-19T00:00:00Z", "2026-11-20T00:00:00Z", "2026-11-12"),
      ("2026-11-19", "Europe/Moscow", "2026-11-18T21:00:00Z", "2026-11-19T21:00:00Z", "2026-11-12"),
      ("2026-11-01", "America/New_York", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z", "2026-10-25"),
      ("2026-W47", "UTC", "2026-11-16T00:00:00Z", "2026-11-23T00:00:00Z", "2026-W46"),
      ("2026-W13", "Europe/Berlin", "2026-03-22T23:00:00Z", "2026-03-29T22:00:00Z", "2026-W12"),
      ("2026-W01", "UTC", "2025-12-29T00:00:00Z", "2026-01-05T00:00:00Z", "2025-W52"),
      ("2026-10", "UTC", "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z", "2026-09"),
      ("2026-03", "Europe/Berlin", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z", "2026-02"),
      ("2024-02", "UTC", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z", "2024-01"),
      ("2026-01", "UTC", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2025-12"),
      ("2026-Q4", "America/New_York", "2026-10-01T04:00:00Z", "2027-01-01T05:00:00Z", "2026-Q3"),
      ("2027-Q1", "UTC", "2027-01-01T00:00:00Z", "2027-04-01T00:00:00Z", "2026-Q4"),
    ])
  func table(id: String, identifier: String, start: String, end: String, reference: String) throws {
    let period = try Self.period(id, identifier)
    #expect(period.id == id)
    #expect(period.start.description == start && period.end.description == end)
    #expect(!period.partial)
    #expect(Comparison(period).baseline.id == reference)
    #expect(Comparison(period).baseline.kind == period.kind && !Comparison(period).baseline.partial)
    if Comparison(period).relation.isWeekBefore {
      #expect(Comparison(period).baseline.days.count == period.days.count)
    }
    #expect(period.contains(period.start) && !period.contains(period.end))
    #expect(zip(period.days, period.days.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(period.days.last?.end == period.end)
  }

  @Test(
    "a partial period ends where it is cut, and its reference as long after its own start",
    arguments: [
      ("2026-11-19", "UTC", "2026-11-19T06:30:00Z", 1, "2026-11-12T06:30:00Z"),
      ("2026-W47", "UTC", "2026-11-18T12:00:00Z", 3, "2026-11-11T12:00:00Z"),
      ("2026-W47", "UTC", "2026-11-18T00:00:00Z", 2, "2026-11-11T00:00:00Z"),
      ("2026-11-01", "America/New_York", "2026-11-02T04:30:00Z", 1, "2026-10-26T04:00:00Z"),
      ("2026-11-19", "UTC", "2026-11-21T00:00:00Z", 1, "2026-11-13T00:00:00Z"),
      ("2026-10", "UTC", "2026-10-11T06:00:00Z", 11, "2026-09-11T06:00:00Z"),
      // February has no thirtieth day.
      ("2026-03", "UTC", "2026-03-30T06:00:00Z", 30, "2026-03-01T00:00:00Z"),
      ("2026-Q4", "UTC", "2026-11-21T06:00:00Z", 52, "2026-08-21T06:00:00Z"),
    ])
  func partial(id: String, identifier: String, cut: String, days: Int, referenceEnd: String) throws {
    let instant = try #require(Instant(iso8601: cut))
    let period = try Self.period(id, identifier, cutAt: instant)
    let whole = try Self.period(id, identifier)
    #expect(period.partial && period.id == id)
    #expect(period.end == min(instant, whole.end))
    #expect(period.days.count == days && period.days.last?.end == period.end)
    #expect(Comparison(period).baseline.partial)
    #expect(Comparison(period).baseline.end.description == referenceEnd)
  }

  @Test(
    "what an unfinished week's reference leaves of its week follows without a gap",
    arguments: [
      (
        "2026-W47", "UTC", "2026-11-18T06:00:00Z",
        ["2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14", "2026-11-15"]
      ),
      (
        "2026-W47", "UTC", "2026-11-18T00:00:00Z",
        ["2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14", "2026-11-15"]
      ),
      ("2026-W47", "UTC", "2026-11-22T23:00:00Z", ["2026-11-15"]), ("2026-W47", "UTC", nil, []),
      ("2026-11-19", "UTC", "2026-11-19T06:00:00Z", []), ("2026-Q4", "UTC", "2026-11-21T06:00:00Z", []),
      ("2026-10", "UTC", "2026-10-29T06:00:00Z", ["2026-09-29", "2026-09-30"]),
      // An hour longer than the week it is compared with, which is read whole.
      ("2026-W44", "America/New_York", "2026-11-02T04:30:00Z", []),
    ] as [(String, String, String?, [String])])
  func restOfReference(id: String, identifier: String, cut: String?, days: [String]) throws {
    let period = try Self.period(id, identifier, cutAt: try cut.map { try #require(Instant(iso8601: $0)) })
    let rest = Comparison(period).restOfBaseline
    #expect(rest.map(\.day.description) == days)
    #expect(zip(rest, rest.dropFirst()).allSatisfy { $0.end == $1.start })
    if let first = rest.first {
      #expect(first.start == Comparison(period).baseline.end && rest.last?.end == period.start)
    }
  }

  private static func period(_ id: String, _ identifier: String, cutAt: Instant? = nil) throws -> Period {
    let zone = try #require(Zone(identifier: identifier))
    let kind = try #require(ReportKind.all.first { $0.span(named: id) != nil })
    let whole = kind.period(containing: try #require(kind.span(named: id)).days[0], in: zone)
    return cutAt.map(whole.cut) ?? whole
  }
}
