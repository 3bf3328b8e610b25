import Analysis
import Records
import Summaries
import Testing

struct CategoryChangeTests {
  private func changes(
    _ before: [(name: String, count: Int)], _ now: [(name: String, count: Int)], reportsAnEvent: Int = 1
  ) -> [Finding] {
    func counts(_ categories: [(name: String, count: Int)]) -> ErrorSummary.Counts {
      let new = categories.reduce(0) { $0 + $1.count }
      return Sample.counts(new: new, events: new / reportsAnEvent, categories: categories)
    }
    var input = Sample.quiet()
    input.errors = .read(Sample.errors(Sample.daily, now: counts(now), before: counts(before)))
    return Sample.assess(input).findings("category_change")
  }

  @Test("a category that grew for certain is told, the others are not")
  func one() {
    let findings = changes([("ui", 4), ("data", 5)], [("ui", 30), ("data", 6)])
    #expect(findings.map(\.id) == ["category_change:reports.by_category{ui}"])
    #expect(findings.first?.verdict == .regressed && findings.first?.severity == .medium)
    if case .countChanged(let change)? = findings.first?.fact {
      #expect(change.before == 4 && change.after == 30)
    }
  }

  @Test("a change that a single test would call real does not hold up among twenty categories")
  func family() {
    let quiet = (0..<20).map { (name: "c\($0)", count: 5) }
    // 0 → 6 alone: p = .031.
    #expect(changes(quiet, quiet + [("new", 6)]).isEmpty)
    #expect(changes(quiet, quiet + [("new", 16)]).map(\.measure.dimension) == ["new"])
  }

  @Test("where an event brings three reports, three reports count as one")
  func clumps() {
    #expect(changes([("ui", 3)], [("ui", 18)]).count == 1)
    #expect(changes([("ui", 3)], [("ui", 18)], reportsAnEvent: 3).isEmpty)
  }

  @Test("divided counts are rounded, not cut: 5 → 40 reports, 1.5 an event, are 3 → 27")
  func rounded() throws {
    var input = Sample.quiet()
    input.errors = .read(
      Sample.errors(
        Sample.daily, now: Sample.counts(new: 42, events: 28, categories: [("ui", 40), ("data", 2)]),
        before: Sample.counts(new: 6, events: 4, categories: [("ui", 5), ("data", 1)])))
    let finding = try #require(Sample.assess(input).findings("category_change").first)
    let evidence = Dictionary(uniqueKeysWithValues: finding.evidence.map { ($0.name, $0.value) })
    // scipy: binomtest(27, 30).pvalue; of 26 in 29 it would be .0000152.
    #expect(evidence["phi"] == 1.5)
    #expect(abs((evidence["p"] ?? 1) - 8.430331945419312e-06) < 1e-12)
    #expect(abs((evidence["ci_low"] ?? 0) - 2.769481853478661) < 1e-9)
  }

  @Test("few reports say nothing")
  func few() { #expect(changes([("ui", 0)], [("ui", 1), ("data", 2)]).isEmpty) }
}
