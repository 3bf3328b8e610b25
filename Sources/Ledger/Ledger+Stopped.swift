package import Records
import SQLite

/// What fell silent.
extension Ledger {
  /// All that ever did, by name and time.
  package func stopped() throws(LedgerError) -> [StoppedSource] {
    var stopped: [StoppedSource] = []
    try reading("what fell silent") { () throws(SQLiteError) in
      try connection.forEach(
        "SELECT kind, name, since, resumed, acknowledged, note FROM stopped ORDER BY name, kind, since"
      ) { row in
        guard let kind = StoppedSource.SourceKind(rawValue: row.text(0) ?? "") else { return }
        let note = row.text(5)
        stopped.append(
          StoppedSource(
            kind, row.text(1) ?? "", since: Instant(microseconds: row.integer(2)),
            resumed: row.kind(3) == .null ? nil : Instant(microseconds: row.integer(3)),
            acknowledgement: row.kind(4) == .null
              ? nil : .init(at: Instant(microseconds: row.integer(4)), note: note)))
      }
    }
    return stopped
  }

  /// Says of one that it is meant so, or takes that back.
  /// - Parameter acknowledgement: nil to take it back.
  package func acknowledge(
    _ source: StoppedSource, _ acknowledgement: StoppedSource.Acknowledgement?
  ) throws(LedgerError) {
    try writing("an acknowledgement") { () throws(SQLiteError) in
      try connection.execute(
        "UPDATE stopped SET acknowledged = ?, note = ? WHERE kind = ? AND name = ? AND since = ?",
        [
          acknowledgement.map { .integer($0.at.microseconds) } ?? .null,
          (acknowledgement?.note).map(SQLiteValue.text) ?? .null, .text(source.kind.rawValue), .text(source.name),
          .integer(source.since.microseconds),
        ])
    }
  }

  /// Within the transaction that closes a report: what came back first, then what fell silent and is not known to be.
  func note(_ changes: [StoppedSource], told period: Period) throws(SQLiteError) {
    for source in changes {
      let key: [SQLiteValue] = [.text(source.kind.rawValue), .text(source.name), .integer(source.since.microseconds)]
      if let resumed = source.resumed {
        try connection.execute(
          "UPDATE stopped SET resumed = ? WHERE kind = ? AND name = ? AND since = ? AND resumed IS NULL",
          [.integer(resumed.microseconds)] + key)
      } else {
        try connection.execute(
          """
          INSERT OR IGNORE INTO stopped (kind, name, since, told) SELECT ?, ?, ?, ? WHERE NOT EXISTS \
          (SELECT 1 FROM stopped WHERE kind = ? AND name = ? AND resumed IS NULL)
          """, key + [.text("\(period.kind.id)/\(period.id)")] + key.prefix(2))
      }
    }
  }
}
