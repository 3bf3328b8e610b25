import Records
import Summaries

/// Metric types and tables that fell silent while others went on (docs/methods.md#silent-types-and-tables).
enum SilentSources {
  static let rule = FindingRule(
    RuleText(
      typeRule, tableRule,
      fires:
        "a metric type (`\(typeRule)`) or a table (`\(tableRule)`) fell silent while others went on; the report is incomplete",
      severity: "medium", evidence: ["gaps", "after"]),
    .judged(findings))
  static let typeRule = "silent_type"
  static let tableRule = "silent_table"

  static func figure(_ type: String) -> FigureID { .coverage.silent.named(type) }

  static func findings(_ context: RuleContext) -> [Finding] {
    let types = (context.input.metrics.value?.silentTypes ?? []).map { silent in
      Finding(
        rule: typeRule, measure: figure(silent.name), area: .system, severity: .medium, completeness: .broken,
        fact: .typeSilent(SilentMetricType(silent.name, hours: silent.hours, of: silent.of)),
        evidence: context.cite("gaps", figure(silent.name)))
    }
    return types
      + context.input.silentTables.map { table in
        Finding(
          rule: tableRule, measure: table.headline, area: table.sections[0], severity: .medium, completeness: .broken,
          fact: .tableSilent(SilentTable(table.name(context.settings))),
          evidence: context.cite("after", table.headline))
      }
  }
}
