import Records
import SQLite
import Settings
import Summaries

/// Looks at a query of the settings before anything is read: it may only read, and has to name the time.
struct QueryCheck {
  private let connection: Connection
  private let table: SourceTable
  private let source: RowSource
  /// The key of the settings that the query stands under.
  private let key: String

  static let since = ":since"
  static let until = ":until"

  init(_ connection: Connection, _ table: SourceTable, _ source: RowSource, key: String? = nil) {
    self.connection = connection
    self.table = table
    self.source = source
    self.key = key ?? "source.tables.\(table.name)"
  }

  /// - Throws: what is wrong with the database, not with the query.
  func checked(_ text: String) throws(SQLiteError) -> Result<MappedSource, SourceError> {
    let query: SettingsQuery
    switch try reading(text) {
    case .success(let found): query = found
    case .failure(let fault): return .failure(fault)
    }
    let columns = query.columns.map { $0 }
    if let twice = columns.first(where: { name in columns.filter { $0 == name }.count > 1 && isUsed(name) }) {
      return wrong("two of its columns are named \(twice)", "Give each a name of its own with AS")
    }
    let offered = Set(columns)
    guard offered.contains(table.time) else { return withoutTime(columns) }
    let known = table.namedColumns + source.differences.values.flatMap { [$0.from, $0.to] }
    let unknown = columns.filter { !known.contains($0) }
    if !unknown.isEmpty { return withUnknown(unknown, known) }
    for (name, what) in named where !offered.contains(name) {
      return wrong(
        "\(what) names the column \(name), which the query does not have", "Select it, or leave it out of \(what)")
    }
    return .success(MappedSource(source: source, rows: .query(query)))
  }

  /// The query, which may do nothing but read, whatever its columns.
  func reading(_ text: String) throws(SQLiteError) -> Result<SettingsQuery, SourceError> {
    let query: SettingsQuery
    do throws(SettingsQuery.Fault) {
      query = try connection.check(text)
    } catch {
      return .failure(try fault(error))
    }
    if let other = query.parameters.first(where: { $0 != Self.since && $0 != Self.until }) {
      return .failure(
        unusable(
          "it has the parameter \(other)",
          "Only \(Self.since) and \(Self.until) are given to a query; write the value itself"))
    }
    return .success(query)
  }

  private func isUsed(_ name: String) -> Bool { table.namedColumns.contains(name) }

  /// Columns that the settings speak of, and under which key.
  private var named: [(column: String, key: String)] {
    source.values.keys.sorted().map { ($0, "values") } + source.times.keys.sorted().map { ($0, "times") }
      + source.units.keys.sorted().map { ($0, "units") }
      + source.differences.values.flatMap { [($0.from, "duration"), ($0.to, "duration")] }
  }

  private func fault(_ fault: SettingsQuery.Fault) throws(SQLiteError) -> SourceError {
    switch fault {
    case .refused(let error) where error.kind == .other:
      return unusable(
        "SQLite says: \(error.message)", "Try it with the sqlite3 program")
    case .refused(let error): throw error
    case .notReading:
      return unusable("it does more than read", "Write one SELECT; Daybook changes nothing in your database")
    case .severalStatements:
      return unusable("a second statement follows the first", "Write one SELECT; several queries are a list of sources")
    case .noStatement: return unusable("there is no statement in it", "Write one SELECT")
    }
  }

  /// The commonest fault has words of its own: a total, or a time under another name.
  private func withoutTime(_ columns: [String]) -> Result<MappedSource, SourceError> {
    wrong(
      "it has no column \(table.time), only \(columns.joined(separator: ", "))",
      "Select the time of each row AS \(table.time); Daybook counts the rows of a period itself, so a total over all "
        + "rows is of no use to it")
  }

  /// A misspelt column would be read as one that is not there.
  private func withUnknown(_ columns: [String], _ known: [String]) -> Result<MappedSource, SourceError> {
    let names = columns.map { "“\($0.prefix(60))”" }.joined(separator: ", ")
    let nearest = columns.count == 1 ? NearestName.of(columns[0], in: known).map { "Did you mean \($0)? " } : nil
    return wrong(
      columns.count == 1
        ? "\(table.name) knows no column \(names)" : "\(table.name) knows none of the columns \(names)",
      "\(nearest ?? "")Its columns are \(known.joined(separator: ", ")): name yours with AS, or leave it out of the SELECT"
    )
  }

  private func wrong(_ problem: String, _ remedy: String) -> Result<MappedSource, SourceError> {
    .failure(unusable(problem, remedy))
  }

  func unusable(_ problem: String, _ remedy: String) -> SourceError {
    SourceError(
      inSettings: source.place ?? "the settings", doing: "\(key): the query cannot be used",
      problem: problem, remedy: remedy + ".")
  }
}
