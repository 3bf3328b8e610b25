/// One of the rows that figures lack, so that somebody can look for it.
package struct RejectedExample: Hashable, Encodable, Sendable {
  /// By its standard name, that of times as the database calls it; nil where the whole row is meant.
  package var column: String?
  /// What stands there, legible and masked; nil where that was not looked at.
  package var value: String?
  /// The row's key, or its row id as SQLite has it, `rowid 4711`; nil where it has none or that is not read.
  package var row: String?
  /// The row's time; nil where it cannot be read.
  package var time: Instant?

  package init(column: String? = nil, value: String? = nil, row: String? = nil, time: Instant? = nil) {
    self.column = column
    self.value = value
    self.row = row
    self.time = time
  }

  /// How many are kept of a reason.
  package static let most = 3

  /// The same with every text as `shown` gives it.
  package func renamed(_ shown: (String) -> String) -> RejectedExample {
    RejectedExample(column: column.map(shown), value: value.map(shown), row: row.map(shown), time: time)
  }

  /// In the order in which they are told: by value, time and row.
  package static func comesFirst(_ a: RejectedExample, _ b: RejectedExample) -> Bool {
    let (one, other) = (a.value ?? "", b.value ?? "")
    if one != other { return one.utf8.lexicographicallyPrecedes(other.utf8) }
    if a.time != b.time { return (a.time?.microseconds ?? .max) < (b.time?.microseconds ?? .max) }
    return (a.row ?? "").utf8.lexicographicallyPrecedes((b.row ?? "").utf8)
  }
}
