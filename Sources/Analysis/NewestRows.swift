import Records
import Settings
import Summaries

/// How fresh each table is, of those whose rows come all the time.
enum NewestRows {
  /// Rows of these come when something happens: that the last is long ago tells nothing.
  private static let eventful: Set<SourceTable> = [.incidents, .deployments, .users, .expiries]

  static func all(_ input: ReportInput, _ settings: Settings) -> [NewestRow] {
    SourceTable.all.filter { !eventful.contains($0) }.compactMap { table in
      let time = table == .metrics ? input.metrics.value?.newest.values.max() : input.newestRows[table]
      return time.map { NewestRow(table.name(settings), $0) }
    }
  }
}
