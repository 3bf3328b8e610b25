public import Records

/// What only a mail says.
extension Russian {
  public func subject(_ name: String, _ period: Period, news: [Fact], otherwise state: Label?) -> String {
    let place = "\(name), \(RussianDates.shortPeriod(period))" + (period.partial ? " (неполный период)" : "")
    let quiet = period.kind == .daily ? "спокойный день" : "спокойная неделя"
    return SubjectLine(place, news.compactMap { fact in telling(fact).clause.map { (fact.kind, $0) } })
      .text(otherwise: state.map(label) ?? quiet)
  }

  public func wholeReport(in folder: String) -> String {
    RussianTypography.bound("Весь отчёт лежит в \(folder), в папке отчётов.")
  }
}
