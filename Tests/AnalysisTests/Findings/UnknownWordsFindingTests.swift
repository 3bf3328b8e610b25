import Records
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// Severities and statuses that Daybook does not know.
@Suite struct UnknownWordsFindingTests {
  private func assess(_ rows: Int, of all: Int) -> ReportAnalysis {
    var input = Sample.quiet(Sample.daily)
    var errors = Sample.errors(Sample.daily, now: Sample.counts(new: 3))
    errors.unknownWords = [
      UnknownWords(
        .reports, column: .severity, rows: rows, of: all,
        words: ["1 - Critical", "2 - High", "3", "4"].map { .init($0, rows / 4) })
    ]
    input.errors = .read(errors)
    return Sample.assess(input)
  }

  @Test("from 1 % of the rows on they make the report incomplete and need attention, and are told below that too")
  func notable() throws {
    let many = assess(8, of: 800)
    #expect(many.isIncomplete && many.status == .attention)
    let finding = try #require(many.findings.first { $0.rule == "unknown_words" })
    #expect(finding.measure == FigureID("coverage.unknown_words", "reports.severity"))
    #expect(many.value("coverage.unknown_words", "reports.severity") == 8)
    let few = assess(8, of: 801)
    #expect(!few.isIncomplete && few.status == .good && !few.findings.contains { $0.rule == "unknown_words" })
    #expect(few.unknownWords.map(\.others) == [2])
    #expect(few.value("coverage.unknown_words", "reports.severity") == 8)
  }

  @Test("thousands of categories: the ten largest have findings and advice, the others one figure")
  func thousands() {
    var input = Sample.quiet(Sample.daily)
    let categories = (0..<2000).map { (name: "cat-\($0)", count: 11) }
    input.errors = .read(Sample.errors(Sample.daily, now: Sample.counts(new: 22_000, categories: categories)))
    let analysis = Sample.assess(input)
    #expect(analysis.findings.filter { $0.area == .errors && $0.measure.dimension != nil }.count == 10)
    #expect(analysis.recommendations.count <= 12)
    #expect(analysis.value("reports.by_category.other") == 21_890)
    #expect(analysis.value("reports.by_category.other_names") == 1990)
    #expect(analysis.value("reference.reports.by_category.other") == 0)
    #expect(analysis.figures.figures.count < 1500)
  }
}
