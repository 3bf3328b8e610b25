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

  /// In place of what an earlier revision told.
  func insert(_ moved: [String: Verdict], of period: Period, in epoch: Epoch) throws(SQLiteError) {
    let names: [SQLiteValue] = [.integer(epoch.id), .text(period.kind.id), .text(period.id)]
    try connection.execute("DELETE FROM verdict WHERE epoch = ? AND kind = ? AND name = ?", names)
    for (id, verdict) in moved.sorted(by: { $0.key < $1.key }) {
      try connection.execute(
        "INSERT INTO verdict (epoch, kind, name, id, verdict) VALUES (?, ?, ?, ?, ?)",
        names + [.text(id), .text(verdict.rawValue)])
    }
  }

  /// Some figures of a period, those of them that had a value.
  package func figures(
    _ ids: [String], of period: Period, in epoch: Epoch
  ) throws(LedgerError) -> [ReportedPeriod.ReportedFigure] {
    var found: [ReportedPeriod.ReportedFigure] = []
    try reading("figures of \(period.id)") { () throws(SQLiteError) in
      // One lock for all of them.
      try connection.transaction { () throws(SQLiteError) in
        for id in ids {
          let figure = try connection.first(
            kept: """
              SELECT value, unit, n, state FROM figure WHERE epoch = ? AND kind = ? AND name = ? AND id = ? \
              AND value IS NOT NULL AND unit IS NOT NULL
              """, [.integer(epoch.id), .text(period.kind.id), .text(period.id), .text(id)]
          ) { row in
            ReportedPeriod.ReportedFigure(
              id: id, value: row.real(0), unit: row.text(1) ?? "", n: Int(row.integer(2)), state: row.text(3) ?? "")
          }
          if let figure { found.append(figure) }
        }
      }
    }
    return found
  }

  /// Figures of a period that its report told to be better or worse than usual, by their printed ids.
  package func moved(in period: Period, _ epoch: Epoch) throws(LedgerError) -> [String: Verdict] {
    var moved: [String: Verdict] = [:]
    try reading("verdicts of \(period.id)") { () throws(SQLiteError) in
      try connection.forEach(
        "SELECT id, verdict FROM verdict WHERE epoch = ? AND kind = ? AND name = ?",
        [.integer(epoch.id), .text(period.kind.id), .text(period.id)]
      ) { moved[$0.text(0) ?? ""] = $0.text(1).flatMap(Verdict.init) }
    }
    return moved
  }
}
