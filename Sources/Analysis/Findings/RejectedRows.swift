import Records
import Summaries

/// Metric types and tables of which at least 1 % of the rows could not be used.
enum RejectedRows {
  static let rule = "rejected_rows"

  static func findings(_ judgement: Judgement) -> [Finding] {
    RejectedTally.all(judgement.material).filter { $0.rejected * 100 >= $0.total }.map { tally in
      let figure = FigureID("coverage.rejected", tally.source)
      return Finding(
        rule: rule, measure: figure, severity: .medium, verdict: nil,
        fact: .rejectedRows(source: tally.source, rejected: tally.rejected, of: tally.total),
        evidence: judgement.cite("rejected", figure) + [Evidence("rows", Double(tally.total))])
    }
  }
}
