import Records
import Summaries

/// Metric types and tables that fell silent while others went on (docs/methods.md#silent-types-and-tables).
enum SilentSources {
  static let rule = FindingRule(
    RuleText(
      typeRule, tableRule, stoppedRule,
      fires:
        "a metric type (`\(typeRule)`) or a table (`\(tableRule)`) fell silent while others went on, or an earlier report told "
        + "so and no row came since (`\(stoppedRule)`); not once it is acknowledged; the report is incomplete",
      severity: "medium", evidence: ["gaps", "after"]),
    .judged(findings))
  static let typeRule = "silent_type"
  static let tableRule = "silent_table"
  static let stoppedRule = "rows_stopped"

  static func figure(_ type: String) -> FigureID { .coverage.silent.named(type) }

  static func findings(_ context: RuleContext) -> [Finding] {
    let stopped = StoppedSources(context)
    let types = stopped.types.map { silent in
      Finding(
        rule: typeRule, measure: figure(silent.name), area: .system, severity: .medium, completeness: .broken,
        fact: .typeSilent(SilentMetricType(silent.name, hours: silent.hours, of: silent.of)),
        evidence: context.cite("gaps", figure(silent.name)))
    }
    return types
      + stopped.tables.map { table in
        Finding(
          rule: tableRule, measure: table.headline, area: table.sections[0], severity: .medium, completeness: .broken,
          fact: .tableSilent(SilentTable(table.name(context.settings))),
          evidence: context.cite("after", table.headline))
      }
      + zip(stopped.standing, stopped.told).filter { $0.0.acknowledgement == nil }.map { stop, told in
        let table = stop.kind == .table ? SourceTable(named: stop.name) : nil
        return Finding(
          rule: stoppedRule, measure: table?.headline ?? figure(stop.name), area: table?.sections[0] ?? .system,
          severity: .medium, completeness: .broken, fact: .rowsStopped(told.rows), evidence: [])
      }
  }
}
