import Archive
import Records
import Wording

/// What `daybook explain` says of one figure.
struct FigureExplanation: Encodable {
  struct ExplainedOrigin: Encodable {
    let id: String
    let query: String
    let bounds: [String]
    let rows: Int
    let byHand: HandRun
  }

  private let schema = "daybook-explanation/1"
  private let report: ReportMark
  private let name: String?
  /// The value as people read it.
  private let text: String
  private let definition: String?
  private let figure: FigureEntry
  private let counterpart: FigureEntry?
  private let usual: FigureEntry?
  private let parents: [FigureEntry]
  private let origins: [ExplainedOrigin]

  init(_ trace: FigureTrace, _ report: ReportFile) {
    self.report = ReportMark(report)
    figure = trace.figure
    name = ArchivedText.name(figure.id)
    text = ArchivedText.value(.init(figure))
    definition = FigureID(printed: figure.id).flatMap(ArchivedText.words.definition)
    counterpart = trace.counterpart
    usual = trace.usual
    parents = trace.parents
    origins = trace.origins.map {
      ExplainedOrigin(
        id: $0.id, query: $0.query, bounds: $0.bounds, rows: $0.rows, byHand: HandRun($0, report))
    }
  }

  /// - Parameter database: the file that the settings name; nil for none.
  func lines(database: String?) -> [String] {
    var lines = [[name, ArchivedText.line(figure.id)].compactMap(\.self).joined(separator: "  ")]
    lines += [ArchivedText.title(report), ""]
    let inFile = figure.value == nil ? "" : "  (\(ArchivedText.stored(figure.value)) in report.json)"
    let unit = figure.value == nil ? [] : [("unit", ArchivedText.line(figure.unit))]
    let rows: [(String, String)] =
      [("value", text + inFile)] + unit
      + [("rows", ArchivedText.words.value(Double(figure.n), .count)), ("state", ArchivedText.line(figure.state))]
      + [counterpart.map { (isOfReference ? "after" : "before", told($0)) }].compactMap(\.self)
      + [usual.map { ("usual", told($0)) }].compactMap(\.self) + [
        ("meaning", definition ?? "docs/figures.md says how it is counted")
      ]
    lines += rows.map { name, text in
      "  " + name + String(repeating: " ", count: 9 - name.count) + text
    }
    if !parents.isEmpty { lines += ["", "Computed from"] + parents.map { "  " + told($0) } }
    if isUsual {
      lines += [
        "",
        "What it usually is, by periods like this one before it (docs/methods.md#usual): their figures are in their own",
        "reports, and in the ledger.",
      ]
    } else if origins.isEmpty {
      lines += ["", "The manifest names no rows that it was counted from."]
    }
    for origin in origins { lines += [""] + told(origin, database: database) }
    if origins.contains(where: { $0.byHand.sql != nil }) {
      lines += [
        "",
        (database == nil ? "FILE is the database. " : "")
          + "As many rows answer as are told here, and those that the report left out (\"rejected\" in",
        "report.json), unless the application has changed them since.",
      ]
    }
    return lines
  }

  private var isOfReference: Bool { figure.id.hasPrefix(FigureID.Scope.reference.rawValue) }

  private var isUsual: Bool { figure.id.hasPrefix(FigureID.Scope.usual.rawValue) }

  private func told(_ entry: FigureEntry) -> String {
    "\(ArchivedText.value(.init(entry)))  \(ArchivedText.line(entry.id))"
  }

  private func told(_ origin: ExplainedOrigin, database: String?) -> [String] {
    let heading =
      "Counted from \(ArchivedText.count(origin.rows, "row", "rows")) of \(ArchivedText.line(origin.id))"
    if let sql = origin.byHand.sql {
      return [heading + ", by hand:", ""] + HandRun.lines(sql: sql, database: database)
    }
    var lines = [heading + ":", ""] + origin.query.split(separator: "\n").map { "  " + TerminalText.safe(String($0)) }
    if !origin.bounds.isEmpty {
      lines.append("  with " + origin.bounds.map { ArchivedText.line($0) }.joined(separator: ", "))
    }
    return lines + [""] + [origin.byHand.obstacle.map { "Not by hand as it stands. " + $0 }].compactMap(\.self)
  }
}
