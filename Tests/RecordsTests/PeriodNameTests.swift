import Records
import Testing

@Suite struct PeriodNameTests {
  static let cases: [(ReportKind, String, previous: String, next: String, related: [String])] = [
    (.daily, "2026-11-20", "2026-11-19", "2026-11-21", ["weekly-2026-W47"]),
    (.daily, "2027-01-01", "2026-12-31", "2027-01-02", ["weekly-2026-W53"]),
    (
      .weekly, "2026-W53", "2026-W52", "2027-W01",
      (28...31).map { "daily-2026-12-\($0)" } + (1...3).map { "daily-2027-01-0\($0)" }
        + ["monthly-2026-12", "monthly-2027-01"]
    ),
    (
      .weekly, "2026-W46", "2026-W45", "2026-W47",
      ["09", "10", "11", "12", "13", "14", "15"].map { "daily-2026-11-\($0)" } + ["monthly-2026-11"]
    ),
    (.monthly, "2027-02", "2027-01", "2027-03", (5...8).map { "weekly-2027-W0\($0)" }),
    (.monthly, "2026-08", "2026-07", "2026-09", (31...36).map { "weekly-2026-W\($0)" }),
    (.quarterly, "2026-Q4", "2026-Q3", "2027-Q1", ["monthly-2026-10", "monthly-2026-11", "monthly-2026-12"]),
  ]

  @Test("a report leads to the one before, the one after, the parts and the wholes of its period", arguments: cases)
  func neighbours(kind: ReportKind, id: String, previous: String, next: String, related: [String]) throws {
    let name = try #require(PeriodName(kind, named: id))
    #expect(name.id == id && name.anchor == "\(kind.id)-\(id)")
    #expect(name.previous.id == previous && name.next.id == next)
    #expect(name.related.map(\.anchor) == related)
    #expect(name.neighbours.map(\.anchor) == ["\(kind.id)-\(previous)", "\(kind.id)-\(next)"] + related)
    #expect(name.previous.next == name && name.next.previous == name)
  }

  @Test("every kind leads to some other, and what names no period leads nowhere")
  func kinds() {
    for kind in ReportKind.all { #expect(!kind.relatedKinds.isEmpty && !kind.relatedKinds.contains(kind)) }
    #expect(PeriodName(.weekly, named: "2025-W53") == nil)
  }
}
