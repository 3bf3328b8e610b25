package import Records
import SQLite

/// Figures of periods, as reports said them or as they follow from what was counted.
extension Ledger {
  /// In place of what was known of the period.
  func insert(
    _ figures: [ReportedPeriod.ReportedFigure], of period: Period, in epoch: Epoch
  ) throws(SQLiteError) {
    let names: [SQLiteValue] = [.integer(epoch.id), .text(period.kind.id), .text(period.id)]
    try connection.execute("DELETE FROM figure WHERE epoch = ? AND kind = ? AND name = ?", names)
    for figure in figures {
      try connection.execute(
        "INSERT OR REPLACE INTO figure (epoch, kind, name, id, value, n, state, unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        names + [
          .text(figure.id), figure.value.map(SQLiteValue.real) ?? .null, .integer(Int64(figure.n)), .text(figure.state),
          .text(figure.unit),
        ])
    }
  }

  /// Figures of a period by their ids; without those that had no value.
  package func figures(of period: Period, in epoch: Epoch) throws(LedgerError) -> [String: Double] {
    var figures: [String: Double] = [:]
    try reading("figures of \(period.id)") { () throws(SQLiteError) in
      try connection.forEach(
        "SELECT id, value FROM figure WHERE epoch = ? AND kind = ? AND name = ? AND value IS NOT NULL",
        [.integer(epoch.id), .text(period.kind.id), .text(period.id)]
      ) { figures[$0.text(0) ?? ""] = $0.real(1) }
    }
    return figures
  }

  /// The value and the unit of some figures in each of these periods, which are of one kind; nil where there is none.
  package func figures(
    _ ids: [String], of periods: [Period], in epoch: Epoch
  ) throws(LedgerError) -> [String: [(value: Double, unit: String)?]] {
    var found: [String: [(value: Double, unit: String)?]] = [:]
    try reading("figures") { () throws(SQLiteError) in
      for (place, period) in periods.enumerated() {
        for id in ids {
          let figure = try connection.first(
            kept: """
              SELECT value, unit FROM figure WHERE epoch = ? AND kind = ? AND name = ? AND id = ? \
              AND value IS NOT NULL AND unit IS NOT NULL
              """, [.integer(epoch.id), .text(period.kind.id), .text(period.id), .text(id)]
          ) { (value: $0.real(0), unit: $0.text(1) ?? "") }
          guard let figure else { continue }
          found[id, default: Array(repeating: nil, count: periods.count)][place] = figure
        }
      }
    }
    return found
  }
}
