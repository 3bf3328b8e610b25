public import Records

/// What only a mail says.
extension English {
  public func subject(_ name: String, _ period: Period, news: [Fact], otherwise state: Label?) -> String {
    let place = name + ", " + EnglishDates.shortPeriod(period) + (period.partial ? " so far" : "")
    let quiet = period.kind == .daily ? "a quiet day" : "a quiet week"
    return SubjectLine(place, news.compactMap { fact in clause(fact).map { (fact, $0) } })
      .text(otherwise: state.map(label) ?? quiet)
  }

  public func wholeReport(in folder: String) -> String {
    "The whole report lies in \(folder), in the folder of the reports."
  }

  /// A fact in a few words; nil for what is no news.
  private func clause(_ fact: Fact) -> String? {
    switch fact {
    case .criticals(0, _, let settled, _):
      EnglishNumbers.counted(settled, "new critical error", "new critical errors") + " closed"
    case .criticals(let open, _, _, let named):
      EnglishNumbers.counted(open, "critical error", "critical errors") + " open"
        + list(Array(named.prefix(1)), of: open)
    case .incidents(let incidents): "incident " + list(incidents)
    case .deployments(let versions, let rolledBack): deployed(versions, rolledBack)
    case .notCompared, .recovered: nil
    case .beyondLimit(let figure, let value, let limit, let unit, _, _):
      "\(short(figure)) \(self.value(value, unit)) (limit \(self.value(limit, unit)))"
    case .shareBeyond("requests.error_rate", let count, let of, let crossing, let span):
      "\(share(count, of: of)) of requests failed \(brief(span)) (limit \(value(crossing.limit, crossing.unit)))"
    case .shareBeyond(let figure, let count, let of, let crossing, let span):
      "\(short(figure)) \(share(count, of: of)) \(brief(span)) (limit \(value(crossing.limit, crossing.unit)))"
    case .quantileBeyond(let figure, _, _, let crossing, let span),
      .readingsBeyond(let figure, _, let crossing, let span):
      "\(short(figure)) \(beyond(crossing.limit, crossing.unit, rises: crossing.rises)) \(brief(span))"
    case .shareChanged(let figure, let before, let after, _, _, let verdict):
      isNews(verdict)
        ? "\(short(figure)) \(moved(before, after)) from \(value(before, .fraction)) to \(value(after, .fraction))"
        : nil
    case .countChanged(let figure, let before, let after, _, _, let verdict):
      isNews(verdict)
        ? "\(short(figure)) \(moved(Double(before), Double(after))) from \(value(Double(before), .count)) "
          + "to \(value(Double(after), .count))" : nil
    case .crowdedCategory(let category, let count, _):
      EnglishNumbers.counted(count, "new report", "new reports") + " in “\(self.category(category))”"
    case .gaps(let hours, let of, _):
      "\(hours) of \(EnglishNumbers.counted(of, "hour", "hours")) without data"
    case .typeSilent(let source, _, _), .tableSilent(let source): "no rows of \(source)"
    case .unknownWords(let words):
      words.column == .severity
        ? "unknown severities in \(table(words.source))" : "unknown statuses in \(table(words.source))"
    case .rejectedRows(let source, _, _): "unusable values in rows of \(table(source))"
    case .sectionFailed(let section, _): "“\(self.section(section))” could not be read"
    }
  }

  public func brief(_ span: LocalSpan) -> String { EnglishDates.briefStretch(span) }

  private func isNews(_ verdict: Verdict) -> Bool { verdict == .improved || verdict == .regressed }
  private func moved(_ before: Double, _ after: Double) -> String { after > before ? "up" : "down" }

  private func short(_ figure: FigureID) -> String {
    switch (figure.name, figure.dimension) {
    case ("reports.by_category", let category?): return "reports in “\(self.category(category))”"
    case ("reports.by_module", let module?): return "reports in \(module)"
    case (_, let dimension?): return "\(name(of: figure)) of \(dimension)"
    case (_, nil): return EnglishFigures.short[figure.base] ?? name(of: figure)
    }
  }
}
