import Records
import Settings

/// A table taken for a standard one: which of its columns are which.
struct GuessedTable {
  struct Joined {
    let table: String
    let key: String
    let name: String
    let by: String
  }

  let kind: TableKind
  let table: SampledTable
  private(set) var columns: [String: SampledColumn] = [:]
  private(set) var maps: [String: WordMeaning.Map] = [:]
  /// Where the name stands that the table has a key of.
  private(set) var joined: (column: String, from: Joined)?
  /// What is not sure, or left open.
  private(set) var remarks: [String] = []
  private let isNamed: Bool

  /// Nil where the table has no time, or nothing that tells what it is.
  init?(_ table: SampledTable, as kind: TableKind, among all: [SampledTable]) {
    self.kind = kind
    self.table = table
    isNamed = table.words.contains(where: kind.words.contains)
    guard table.rows > 0 else { return nil }
    var left = table.columns
    for wish in kind.wishes {
      guard let column = best(wish, left) else {
        if ["name", "check_name"].contains(wish.column) { join(wish.column, all) }
        continue
      }
      if wish.content == .words, !understand(column, as: wish.column) { continue }
      left.removeAll { $0.name == column.name }
      columns[wish.column] = column
    }
    guard columns[kind.table.time] != nil, kind.telling.contains(where: { columns[$0] != nil }) else { return nil }
    guard isNamed || isTelling else { return nil }
  }

  /// Of several kinds the one with the most points is the table's.
  var points: Int { (isNamed ? 10 : 0) + columns.count + kind.telling.count { columns[$0] != nil } }

  /// Why it may be something else; nil where name and columns agree.
  var doubt: String? {
    isNamed || (kind.table == .requests && columns["path"] != nil && columns["status"] != nil)
      ? nil : "only its columns look like \(kind.table.name), its name does not"
  }

  private var isTelling: Bool { kind.telling.count { columns[$0] != nil } >= 2 && columns.count >= 3 }

  private func best(_ wish: TableKind.ColumnWish, _ left: [SampledColumn]) -> SampledColumn? {
    let fitting = left.filter { wish.fits($0) && (wish.column != kind.table.time || $0.time != nil) }
    let ranked = fitting.compactMap { column in
      NameWords.rank(column.words, among: wish.words).map { (rank: $0, column: column) }
    }
    if let best = ranked.min(by: { $0.rank < $1.rank }) { return best.column }
    if wish.isPlain { return fitting.first }
    // A table with one time means that one; not so what only ends on a day.
    let isOwnTime = wish.column == kind.table.time && kind.table != .expiries
    return isOwnTime && fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether the meaning of its values is known at all.
  private mutating func understand(_ column: SampledColumn, as standard: String) -> Bool {
    guard let map = WordMeaning.map(column, as: standard, of: kind.table) else {
      let values = column.values.prefix(5).map { "“\($0.text)”" }.joined(separator: ", ")
      remarks.append(
        "\(column.name) (\(values)) may be its \(standard): select it, and say under values what they mean.")
      return false
    }
    maps[standard] = map
    let known = Set(map.words.map(\.stored))
    let values = column.values.prefix(12).map { text, count in
      "“\(text)” \(count)\(known.contains(text) || known.contains(ValueMap.otherwise) ? "" : " (not known)")"
    }
    remarks.append("\(column.name), in the rows looked at: \(values.joined(separator: ", ")).")
    if let doubt = map.doubt { remarks.append("\(column.name): guessed \(doubt).") }
    return true
  }

  private mutating func join(_ column: String, _ all: [SampledTable]) {
    guard joined == nil else { return }
    for own in table.columns {
      guard let reference = own.reference,
        let other = all.first(where: { $0.name.lowercased() == reference.table.lowercased() }),
        other.name != table.name,
        let name = ["name", "title", "label"].lazy.compactMap({ wanted in
          other.columns.first { $0.isText && $0.name.lowercased() == wanted }
        }).first, other.columns.contains(where: { $0.name.lowercased() == reference.key.lowercased() })
      else { continue }
      joined = (column, Joined(table: other.name, key: reference.key, name: name.name, by: own.name))
      return
    }
  }
}
