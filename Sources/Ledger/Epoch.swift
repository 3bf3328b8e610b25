package import Records
import SQLite

/// What has to be the same for counted figures to stand beside each other: the zone of days, the source, the definitions.
package struct Epoch: Hashable, Sendable {
  /// A line for each definition, in a fixed order.
  package let definitions: [String]
  let id: Int64
}

extension Ledger {
  /// The epoch of these definitions, begun now where there was none.
  package func epoch(_ definitions: [String], now: Instant) throws(LedgerError) -> Epoch {
    let text = definitions.joined(separator: "\n")
    if let id = try known(text) { return Epoch(definitions: definitions, id: id) }
    try writing("an epoch") { () throws(SQLiteError) in
      try connection.execute(
        "INSERT INTO epoch (definitions, began) VALUES (?, ?)", [.text(text), .integer(now.microseconds)])
    }
    guard let id = try known(text) else {
      preconditionFailure("an epoch that was written is there")
    }
    return Epoch(definitions: definitions, id: id)
  }

  /// The same, without beginning one.
  package func knownEpoch(_ definitions: [String]) throws(LedgerError) -> Epoch? {
    try known(definitions.joined(separator: "\n")).map { Epoch(definitions: definitions, id: $0) }
  }

  private func known(_ text: String) throws(LedgerError) -> Int64? {
    try reading("epochs") { () throws(SQLiteError) in
      try connection.first("SELECT id FROM epoch WHERE definitions = ?", [.text(text)]) { $0.integer(0) }
    }
  }
}
