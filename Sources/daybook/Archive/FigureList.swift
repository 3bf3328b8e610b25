import Archive
import Records

/// The figures of a report whose ids begin alike.
struct FigureList {
  private let report: ReportFile
  let figures: [FigureEntry]

  /// - Parameter beginning: `requests.`, or without its end: `requests`, `reports.by_category`.
  init(_ beginning: String, _ report: ReportFile) {
    self.report = report
    let prefixes =
      beginning.hasSuffix(".") || beginning.hasSuffix("{") ? [beginning] : [beginning + ".", beginning + "{"]
    figures = report.figures.filter { figure in prefixes.contains { figure.id.hasPrefix($0) } }
  }

  /// A line for a figure, one for a whole series.
  var lines: [String] {
    var lines = [ArchivedText.title(ReportMark(report)), ""]
    var series: [String: Int] = [:]
    var rows: [(id: String, value: String)] = []
    for figure in figures {
      let known = FigureID(printed: figure.id)
      switch known?.slot {
      case .day, .week, .hour, .weekdayHour:
        let id = (known.map { $0.at(nil).description } ?? "") + "{…}"
        if series.updateValue((series[id] ?? 0) + 1, forKey: id) == nil { rows.append((id, "")) }
      case nil, .name, .others: rows.append((ArchivedText.line(figure.id), ArchivedText.value(.init(figure))))
      }
    }
    let width = min(60, rows.map(\.id.count).max() ?? 0)
    lines += rows.map { id, value in
      let text = series[id].map { ArchivedText.count($0, "value", "values") } ?? value
      return "  " + id + String(repeating: " ", count: max(2, width + 2 - id.count)) + text
    }
    return lines
  }
}
