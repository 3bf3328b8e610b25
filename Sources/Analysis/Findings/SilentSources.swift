import Records
import Summaries

/// Metric types and tables that fell silent while others went on (docs/methods.md#silent-types-and-tables).
enum SilentSources {
  static let typeRule = "silent_type"
  static let tableRule = "silent_table"

  static func figure(_ type: String) -> FigureID { FigureID("coverage.silent", type) }

  static func findings(_ judgement: Judgement) -> [Finding] {
    let types = (judgement.material.metrics.value?.silentTypes ?? []).map { silent in
      Finding(
        rule: typeRule, measure: figure(silent.name), severity: .medium, verdict: nil,
        fact: .typeSilent(silent.name, hours: silent.hours, of: silent.of),
        evidence: judgement.cite("gaps", figure(silent.name)))
    }
    return types
      + tables(judgement).map { table in
        Finding(
          rule: tableRule, measure: table.headline, severity: .medium, verdict: nil,
          fact: .tableSilent(table.name(judgement.settings)), evidence: judgement.cite("after", table.headline))
      }
  }

  private static func tables(_ judgement: Judgement) -> [SourceTable] {
    judgement.material.silentTables.compactMap(SourceTable.init(named:))
  }
}
