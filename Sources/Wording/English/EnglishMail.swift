package import Records

/// What only a mail says.
extension English {
  package func subject(_ name: String, _ period: Period, news: [Fact], otherwise state: Label?) -> String {
    let place = name + ", " + words(of: period.kind).shortName(period) + (period.partial ? " so far" : "")
    return SubjectLine(place, news.map { ($0.kind, telling($0)) }).text(otherwise: state.map(label) ?? "quiet")
  }

  package func wholeReport(in folder: String) -> String {
    "Full report: \(folder)/report.html"
  }
}
