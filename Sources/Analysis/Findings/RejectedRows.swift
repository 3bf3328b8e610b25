import Records
import Summaries

/// Metric types and tables of which at least 1 % of the rows hold a value that cannot be used.
enum RejectedRows {
  static let id = "rejected_rows"
  static let rule = FindingRule(
    RuleText(
      id,
      fires: "rows hold values that cannot be used; the report is incomplete",
      limit:
        "1 % of a metric type's usable and rejected rows; of all rows of a table; or, without those whose time cannot "
        + "be read, of a table's rows of the period (those it counts new, in it, or lists)",
      severity: "medium", evidence: ["rejected", "rows"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    RejectedTally.all(context.input).filter(\.isNotable).map { tally in
      let figure = tally.source.figure
      return Finding(
        rule: id, measure: figure, area: .system, severity: .medium, completeness: .broken,
        fact: .rejectedRows(UnusableRows(source: tally.source, rejected: tally.told.rejected, of: tally.told.of)),
        evidence: [
          Evidence("rejected", Double(tally.told.rejected), figure: figure),
          Evidence("rows", Double(tally.told.of)),
        ])
    }
  }
}
