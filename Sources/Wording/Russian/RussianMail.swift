package import Records

/// What only a mail says.
extension Russian {
  package func subject(_ name: String, _ period: Period, news: [Fact], otherwise state: Label?) -> String {
    let place = "\(name), \(words(of: period.kind).shortName(period))" + (period.partial ? " (неполный период)" : "")
    return SubjectLine(place, news.map { ($0.kind, telling($0)) }).text(otherwise: state.map(label) ?? "спокойно")
  }

  package func wholeReport(in folder: String) -> String {
    RussianTypography.bound("Полный отчёт: \(folder)/report.html")
  }
}
