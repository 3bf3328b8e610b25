import Records
import Settings
import Summaries

extension SourceTable {
  /// The name in the user's database.
  func name(_ settings: Settings) -> String { settings.source.tables[name]?.first?.tableName ?? name }

  /// The table's rows that figures lack; those of the metric table stand by type.
  func rejections(_ input: ReportInput) -> [Rejection] { input.result(of: self).value??.rejections ?? [] }
}
