import Records
import Summaries

/// Metric types and tables of which at least 1 % of the rows hold a value that cannot be used.
enum RejectedRows {
  static let rule = "rejected_rows"

  static func findings(_ judgement: Judgement) -> [Finding] {
    RejectedTally.all(judgement.material).filter(\.isNotable).map { tally in
      let figure = FigureID("coverage.rejected", tally.source)
      return Finding(
        rule: rule, measure: figure, severity: .medium, verdict: nil,
        fact: .rejectedRows(source: tally.source, rejected: tally.told.rejected, of: tally.told.of),
        evidence: [
          Evidence("rejected", Double(tally.told.rejected), figure: figure),
          Evidence("rows", Double(tally.told.of)),
        ])
    }
  }
}
