import Records

/// Reads one source of a standard table (docs/databases.md).
struct SourceReader {
  private let mapping: MappingReader
  private let table: SourceTable

  init(_ mapping: MappingReader, _ table: SourceTable) {
    self.mapping = mapping
    self.table = table
  }

  func source() -> RowSource {
    var source = RowSource(rows)
    source.place = mapping.diagnostics.place(mapping.member("query")?.value.position ?? mapping.position)
    source.constants = texts("set", PlainValues.text)
    source.values = values()
    for (column, format) in texts("times", among: timeColumns, PlainValues.choice("a way to store times") as Choice) {
      source.times[column] = format
    }
    source.zone = mapping.value("zone", PlainValues.zone)
    source.units = texts("units", Self.unit)
    // The unit of a metric's value is a column of its own.
    if let unit = source.units["value"], table == .metrics {
      source.units["value"] = nil
      source.constants["unit"] = unit
    }
    if let difference { source.differences["duration"] = difference }
    source.keeps = mapping.value("keeps", kept)
    return source
  }

  private typealias Choice = (Scalar) throws(ValueProblem) -> TimeFormat

  private var rows: RowSource.Rows {
    let query = mapping.value("query", PlainValues.query)
    if let query, let name = mapping.member("name") ?? mapping.member("columns") {
      mapping.diagnostics.report(
        name.position, path: mapping.path, "\(name.key) stands beside a query",
        remedy: "Name the columns in the query (SELECT opened_at AS created_at), and leave \(name.key) out")
      return .query(query)
    }
    if let query { return .query(query) }
    return .table(
      mapping.value("name", PlainValues.text) ?? table.name,
      columns: texts("columns", among: timeColumns, PlainValues.text))
  }

  /// A mapping of columns of the table.
  private func texts<Value>(
    _ key: String, among columns: [String]? = nil, _ convert: (Scalar) throws(ValueProblem) -> Value
  ) -> [String: Value] {
    let reader = mapping.mapping(key, keys: columns ?? table.namedColumns)
    var values: [String: Value] = [:]
    for member in reader.members { values[member.key] = reader.value(member.key, convert) }
    return values
  }

  private func values() -> [String: ValueMap] {
    let reader = mapping.mapping("values", keys: table.namedColumns)
    var maps: [String: ValueMap] = [:]
    for member in reader.members {
      let words = reader.mapping(member.key, keys: nil)
      maps[member.key] = ValueMap(
        Dictionary(
          words.members.compactMap { word in
            words.value(word.key, PlainValues.text).map { (word.key, $0) }
          }
        ) { first, _ in first })
    }
    return maps
  }

  private var difference: TimeDifference? {
    guard let member = mapping.member("duration") else { return nil }
    guard table.columns.contains("duration") else {
      mapping.diagnostics.report(
        member.position, path: mapping.path, "\(table.name) has no column duration",
        remedy: "Leave the key out")
      return nil
    }
    let reader = mapping.mapping("duration", keys: SettingsKeys.children(of: "source.tables.<table>.duration"))
    let (from, to) = (reader.value("from", PlainValues.text), reader.value("to", PlainValues.text))
    guard let from, let to else {
      for key in ["from", "to"] where reader.member(key) == nil {
        mapping.diagnostics.report(
          member.position, path: reader.path, "\(key) is missing",
          remedy: "Write duration: { from: started_at, to: finished_at }")
      }
      return nil
    }
    return TimeDifference(from: from, to: to)
  }

  /// Those of the table, and those that a difference names.
  private var timeColumns: [String] {
    table.namedColumns + [difference?.from, difference?.to].compactMap(\.self)
  }

  /// `30d`, `10000 rows`, `100 rows of name`.
  private func kept(_ scalar: Scalar) throws(ValueProblem) -> KeptRows {
    let words = scalar.text.split(separator: " ").map(String.init)
    guard words.count > 1, words[1] == "rows" else {
      return .seconds(try Duration.seconds(1...3_153_600_000, from: "1s", to: "36500d")(scalar))
    }
    let column = words.count == 4 && words[2] == "of" ? words[3] : nil
    guard let rows = Int(words[0]), (1...1_000_000_000).contains(rows), words.count == 2 || column != nil else {
      throw ValueProblem(
        "\(shown(scalar.written)) is not understood", remedy: "Write 30d, 10000 rows, or 100 rows of name")
    }
    if let column, !table.columns.contains(column) {
      throw ValueProblem(
        "\(table.name) has no column \(shown(column))",
        remedy: NearestName.remedy(
          for: column, in: table.columns, otherwise: "Its columns are \(table.columns.joined(separator: ", "))"))
    }
    return .rows(rows, of: column)
  }

  private static let units = ["ns", "us", "ms", "s", "min", "h", "percent", "KB", "MB", "GB", "B/s", "Mbit/s"]

  private static func unit(_ scalar: Scalar) throws(ValueProblem) -> String {
    if let unit = units.first(where: { $0.lowercased() == scalar.text.lowercased() }) { return unit }
    throw ValueProblem(
      "\(shown(scalar.written)) is not a unit Daybook converts", remedy: "Write one of \(units.joined(separator: ", "))"
    )
  }
}
