import Archive

/// How somebody runs a query of the manifest by hand.
struct HandRun: Encodable {
  /// SQL with its values; nil when it cannot be run as it stands.
  var sql: String?
  /// Why it cannot be run, and what to do; nil when it can.
  var obstacle: String?

  /// - Parameter report: what the bounds are told of.
  init(_ origin: ManifestFile.OriginEntry, _ report: ReportFile) {
    switch HandQuery(origin) {
    case .sql(let text): sql = text
    case .not(let why):
      let period = origin.id.hasSuffix(".reference") ? report.reference : report.period
      obstacle =
        switch why {
        case .bounds:
          "It has :since and :until: put in bounds around \(period.start) to \(period.end), in the form that the times "
            + "are stored in."
        case .masked: "A value is masked in the report (•): put in the one that the database holds."
        case .unprintable: "Query or values have characters that no terminal may show: manifest.json has them."
        case .values: "It has other places to fill in than the manifest lists values for."
        }
    }
  }

  /// Lines for a shell; the query is quoted by its document, whatever it holds.
  static func lines(sql: String, database: String?) -> [String] {
    let lines = sql.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var end = "SQL"
    while lines.contains(where: { $0.hasPrefix(end) }) { end += "_" }
    let file = database.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" } ?? "FILE"
    return ["sqlite3 -readonly \(TerminalText.safe(file)) <<'\(end)'"]
      + lines.dropLast() + [(lines.last ?? "") + (sql.hasSuffix(";") ? "" : ";"), end]
  }
}
