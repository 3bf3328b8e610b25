public import Records

/// What only a mail says.
extension Russian {
  public func subject(_ name: String, _ period: Period, news: [Fact], otherwise state: Label?) -> String {
    let place = "\(name), \(words(of: period.kind).shortName(period))" + (period.partial ? " (неполный период)" : "")
    return SubjectLine(place, news.compactMap { fact in clause(fact).map { (fact, $0) } })
      .text(otherwise: state.map(label) ?? words(of: period.kind).quiet)
  }

  public func wholeReport(in folder: String) -> String {
    RussianTypography.bound("Весь отчёт лежит в \(folder), в папке отчётов.")
  }

  /// A fact in a few words; nil for what is no news.
  private func clause(_ fact: Fact) -> String? {
    switch fact {
    case .criticals(0, _, let settled, _):
      RussianNumbers.plural(settled, "закрыта ", "закрыты ", "закрыто ") + Self.criticals(settled, isNew: true)
    case .criticals(let open, _, _, let named):
      RussianNumbers.plural(open, "не устранена ", "не устранены ", "не устранено ")
        + Self.criticals(open, isNew: false) + list(Array(named.prefix(1)), of: open)
    case .incidents(let incidents): "инцидент " + list(incidents)
    case .deployments(let versions, let rolledBack): deployed(versions, rolledBack)
    case .notCompared, .recovered: nil
    case .beyondLimit(let figure, let value, let limit, let unit, _, _):
      "\(subject(figure).text) \(self.value(value, unit)) (порог \(self.value(limit, unit)))"
    case .shareBeyond("requests.error_rate", let count, let of, let crossing, let span):
      "\(brief(span)) ошибкой закончились \(share(count, of: of)) запросов (порог \(value(crossing.limit, crossing.unit)))"
    case .shareBeyond(let figure, let count, let of, let crossing, let span):
      "\(subject(figure).text) \(share(count, of: of)) \(brief(span)) (порог \(value(crossing.limit, crossing.unit)))"
    case .quantileBeyond(let figure, _, _, let crossing, let span),
      .readingsBeyond(let figure, _, let crossing, let span):
      "\(subject(figure).text) \(beyond(crossing.limit, crossing.unit, rises: crossing.rises)) \(brief(span))"
    case .shareChanged(let figure, let before, let after, _, _, let verdict):
      moved(figure, up: after > before, value(before, .fraction), value(after, .fraction), verdict)
    case .countChanged(let figure, let before, let after, _, _, let verdict):
      moved(figure, up: after > before, RussianNumbers.plain(before), RussianNumbers.plain(after), verdict)
    case .crowdedCategory(let category, let count, _):
      "\(Self.newReports(count)) в категории «\(self.category(category))»"
    case .typeSilent(let source, _, _), .tableSilent(let source): "нет записей \(source)"
    case .gaps(let hours, let of, _): "нет данных за \(counted(hours: hours)) из \(RussianNumbers.plain(of))"
    case .unknownWords(let words):
      words.column == .severity
        ? "неизвестная важность в записях \(table(words.source))"
        : "неизвестный статус в записях \(table(words.source))"
    case .rejectedRows(let source, _, _): "негодные значения в записях \(table(source))"
    case .sectionFailed(let section, _): "не прочитан раздел «\(self.section(section))»"
    }
  }

  public func brief(_ span: LocalSpan) -> String { RussianDates.briefStretch(span) }

  private func moved(
    _ figure: FigureID, up: Bool, _ before: String, _ after: String, _ verdict: Verdict
  ) -> String? {
    guard verdict == .improved || verdict == .regressed else { return nil }
    if figure.name == "reports.by_category", let category = figure.dimension {
      return "ошибки «\(self.category(category))»: было \(before), стало \(after)"
    }
    let subject = subject(figure)
    return "\(subject.text) \(subject.moved(up: up)) с \(before) до \(after)"
  }
}
