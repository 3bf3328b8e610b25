import Analysis
import Records
import TestSupport
import Wording

@testable import Document

/// What tests of the front page make it of.
protocol FrontPageComposing {}

extension FrontPageComposing {
  func digest(
    _ fixture: ChartsFixture, revision: Int = 1, notes: [PictureNote] = [],
    change: (inout ReportAnalysis) -> Void = { _ in }
  ) -> FrontPage {
    var analysis = fixture.analysis
    change(&analysis)
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: revision, errorLink: nil)
    let composer = Composer(analysis, words: English(), identity: identity)
    return composer.compose(composer.compose(), noting: notes).frontPage
  }

  func finding(
    _ measure: FigureID, _ severity: Severity, _ verdict: Verdict?, before: Int = 2, after: Int = 15
  ) -> Finding {
    Finding(
      rule: "count_change", measure: measure, area: .performance, severity: severity, verdict: verdict,
      fact: .countChanged(
        CountChange(
          measure, before: before, after: after, low: after > before ? 2 : 0.031, high: after > before ? 9 : 0.57,
          verdict: verdict ?? .noChange, relation: .previousWeek)),
      evidence: [])
  }

  /// With plain spaces.
  func spaced(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  func limit(_ measure: FigureID, _ value: Double, _ limit: Double) -> Finding {
    Finding(
      rule: "threshold", measure: measure, area: .performance, severity: .medium, verdict: nil,
      fact: .valueBeyond(
        ValueBeyond(measure, value: value, Crossing(limit: limit, unit: .count, level: .warning, rises: true))),
      evidence: [])
  }

  func criticals(open: Int, new: Int) -> Finding {
    Finding(
      rule: "unresolved_critical", measure: "reports.unresolved_critical", area: .errors,
      severity: new > 0 ? .high : .low,
      verdict: nil,
      fact: .criticals(
        CriticalErrors(
          open: open, new: new, settled: 0,
          named: [OpenCritical(title: "Payment fails", module: "pay", age: 86_400 * 9)])),
      evidence: [])
  }
}
