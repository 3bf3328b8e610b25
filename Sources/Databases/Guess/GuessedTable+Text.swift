import Records
import SQLite
import Settings

extension GuessedTable {
  /// Its source in YAML, with what each was guessed from.
  var lines: [String] {
    let head =
      ["# From \(table.name) (\(table.count)): \(grounds)"] + (remarks + unitRemarks).map { "# \($0)" }
    return head.map(SettingsDraft.oneLine) + source
  }

  private var grounds: String {
    let known = kind.table.columns.compactMap { column -> String? in
      guard let found = columns[column] else { return nil }
      let form = found.time.map { $0 == .text ? "" : " (stored as \($0.rawValue))" } ?? ""
      return "\(column) from \(found.name)\(form)"
    }
    let named = joined.map { ["\($0.column) from \($0.from.table).\($0.from.name) by \($0.from.by)"] } ?? []
    return (known + named).joined(separator: ", ")
  }

  private var source: [String] {
    let row = joined == nil ? "" : "r."
    var selected = kind.table.columns.compactMap { standard in
      columns[standard].map { "\(row)\(quoted($0.name))\(scaled($0, standard)) AS \(standard)" }
    }
    var from = quoted(table.name)
    if let (column, other) = joined {
      selected.append("n.\(quoted(other.name)) AS \(column)")
      from += " AS r LEFT JOIN \(quoted(other.table)) AS n ON n.\(quoted(other.key)) = r.\(quoted(other.by))"
    }
    let select = selected.count > 4 ? selected.joined(separator: ",\n      ") : selected.joined(separator: ", ")
    var lines =
      (["- query: >-"] + "    SELECT \(select)".split(separator: "\n").map(String.init) + ["    FROM \(from)"])
      .map { $0.replacing("$", with: "$$") }
    func add(_ key: String, _ pairs: [(String, String)]) {
      guard !pairs.isEmpty else { return }
      lines.append("  \(key): { \(pairs.map { "\($0): \($1)" }.joined(separator: ", ")) }")
    }
    add("values", maps.sorted { $0.key < $1.key }.compactMap { standard, map in meaning(standard, map) })
    add("times", times)
    add("units", units.sorted { $0.key < $1.key })
    return lines
  }

  /// Nothing where every value is its own meaning; a value without one is noticed only where there is a map.
  private func meaning(_ standard: String, _ map: WordMeaning.Map) -> (String, String)? {
    guard columns[standard] != nil, !map.isTotal || map.words.contains(where: { $0.stored != $0.meaning }) else {
      return nil
    }
    let pairs = map.words.map { "\(Settings.quotedYAML($0.stored)): \($0.meaning)" }
    return (standard, "{ \(pairs.joined(separator: ", ")) }")
  }

  private var times: [(String, String)] {
    kind.table.columns.compactMap { standard in
      guard let format = columns[standard]?.time, format != .text,
        kind.wishes.contains(where: { $0.column == standard && $0.content == .time })
      else { return nil }
      return (standard, format.rawValue)
    }
  }

  private func scaled(_ column: SampledColumn, _ standard: String) -> String {
    kind.table == .orders && standard == "amount" && column.words.contains("cent") ? " / 100.0" : ""
  }

  private static let durations: Set<String> = ["duration", "response_time"]

  /// In what durations are stored, by the name of the column or by their size.
  private var units: [String: String] {
    columns.filter { Self.durations.contains($0.key) }.compactMapValues { column in
      if let named = Self.unit(column.words) { return named == "s" ? nil : named }
      return isLikelyMilliseconds(column) ? "ms" : nil
    }
  }

  private var unitRemarks: [String] {
    columns.sorted { $0.key < $1.key }.filter { Self.durations.contains($0.key) && Self.unit($0.value.words) == nil }
      .map {
        isLikelyMilliseconds($0.value)
          ? "\($0.value.name): taken for milliseconds, since half of them are \(Self.median($0.value)) or more."
          : "\($0.value.name): taken for seconds; else write units: { \($0.key): ms }."
      }
  }

  private func isLikelyMilliseconds(_ column: SampledColumn) -> Bool {
    [.requests, .health].contains(kind.table) && Self.median(column) >= 20
  }

  private static func median(_ column: SampledColumn) -> Double {
    let sorted = column.numbers.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private static func unit(_ words: [String]) -> String? {
    let units: [(unit: String, words: Set<String>)] = [
      ("ms", ["ms", "milli", "millisecond", "msec"]), ("us", ["us", "micro", "microsecond"]),
      ("ns", ["ns", "nano", "nanosecond"]), ("s", ["s", "sec", "second"]), ("min", ["min", "minute"]), ("h", ["hour"]),
    ]
    return units.first { words.contains(where: $0.words.contains) }?.unit
  }
}
