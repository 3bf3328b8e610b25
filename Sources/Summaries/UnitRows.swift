/// How many rows are in a unit.
package struct UnitRows: Hashable, Sendable {
  /// As the earliest row names it, empty for rows that name none; nil for many units together.
  package let unit: String?
  package let rows: Int

  package init(unit: String?, rows: Int) {
    self.unit = unit
    self.rows = rows
  }

  /// So many units are named; the rows of the rest are counted together.
  static let named = 3

  /// Most rows first, ties by the unit's bytes; behind the first few all others as one.
  static func ranked(_ all: [UnitRows]) -> [UnitRows] {
    let known = all.filter { $0.unit != nil }.sorted {
      $0.rows != $1.rows ? $0.rows > $1.rows : ($0.unit ?? "").utf8.lexicographicallyPrecedes(($1.unit ?? "").utf8)
    }
    let first = Array(known.prefix(named))
    let rest = all.reduce(0) { $0 + $1.rows } - first.reduce(0) { $0 + $1.rows }
    return first + (rest > 0 ? [UnitRows(unit: nil, rows: rest)] : [])
  }
}
