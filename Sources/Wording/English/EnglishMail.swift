public import Records

/// What only a mail says.
extension English {
  public func subject(_ name: String, _ period: Period, news: [Fact], otherwise state: Label?) -> String {
    let place = name + ", " + EnglishDates.shortPeriod(period) + (period.partial ? " so far" : "")
    let quiet = period.kind == .daily ? "a quiet day" : "a quiet week"
    return SubjectLine(place, news.compactMap { fact in telling(fact).clause.map { (fact.kind, $0) } })
      .text(otherwise: state.map(label) ?? quiet)
  }

  public func wholeReport(in folder: String) -> String {
    "The whole report lies in \(folder), in the folder of the reports."
  }
}
