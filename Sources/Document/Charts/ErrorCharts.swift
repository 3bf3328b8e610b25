import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let errorsByCategory = ChartDefinition(
    "errors-by-category", in: .errors, figures: [.reports.byCategory],
    draw: ReportCharts.errorsByCategory)
  static let errorsPerDay = ChartDefinition(
    "errors-per-day", in: .errors, figures: [.reports.new, .reports.events], hasOwnDays: { _ in true },
    draw: ReportCharts.errorsPerDay)
  static let backlog = ChartDefinition(
    "backlog", in: .errors,
    figures: [.reports.backlog, .reports.resolved, .reports.unresolvedCritical], hasOwnDays: { _ in true },
    draw: ReportCharts.backlog)
}

extension ReportCharts {
  /// Lying bars, the most first; what it was in the period before is a grey mark.
  ///
  /// Nine categories and the others.
  static func errorsByCategory(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.errorsByCategory
    let series = source.figures.series(.reports.byCategory).compactMap { figure in
      figure.value.map { (name: figure.id.dimension ?? "", value: $0) }
    }
    switch source.presence([source.figures[.reports.new]]) {
    case .absent where series.isEmpty: return nil
    case _ where series.allSatisfy { $0.value == 0 }: return source.emptyChart(kind)
    default: break
    }
    let sorted = series.sorted { $0.value > $1.value }
    let drawn = Set(sorted.prefix(9).map(\.name))
    var rows = sorted.prefix(9).map {
      (
        name: source.words.category($0.name), value: $0.value,
        before: source.figures[.reports.byCategory.of(.reference).named($0.name)]?.value
      )
    }
    let rest = sorted.dropFirst(9)
    let others = source.figures[.reports.byCategory.at(.others)]?.value
    if !rest.isEmpty || others != nil {
      let before =
        rest.compactMap { source.figures[.reports.byCategory.of(.reference).named($0.name)]?.value }
        + [source.figures[.reports.byCategory.of(.reference).at(.others)]?.value].compactMap { $0 }
      rows.append(
        (
          name: source.words.word(.otherCategories), value: rest.reduce(others ?? 0) { $0 + $1.value },
          before: before.isEmpty ? nil : before.reduce(0, +)
        ))
    }
    let bars = rows.enumerated().map { index, row in
      Bar(
        from: Double(index), to: Double(index + 1), parts: [Bar.BarPart(row.value, .series(1))],
        label: source.numbers.exact(row.value))
    }
    let references = rows.enumerated().compactMap { index, row in
      row.before.map { ReferenceMark(from: Double(index), to: Double(index + 1), value: $0) }
    }
    let panel = Panel(
      x: .amount(source.counts()), y: .band(rows.map(\.name)), marks: [.bars(bars), .references(references)])
    return source.chart(
      kind, headline: source.headline([.reports.byCategory, .reports.new], dimensions: drawn),
      key: references.isEmpty ? [] : comparisonKey(source, .mark),
      facts: rows.first.map { [.most(name: $0.name, source.numbers.exact($0.value))] } ?? [], .panels([panel]))
  }

  /// Bars stacked by severity, the worst at the bottom.
  static func errorsPerDay(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.errorsPerDay
    let axis = DayAxis(source)
    let figures: [FigureID] = [
      .reports.newCritical, .reports.newHigh, .reports.newMedium, .reports.newLow, .reports.newOther,
    ]
    let severities: [ChartWord] = [.critical, .high, .medium, .low, .otherSeverity]
    let inks: [Ink] = [.critical, .high, .medium, .low, .series(4)]
    let series = figures.map(axis.figures)
    guard source.presence(series.flatMap(\.self)) != .absent else { return nil }
    let totals = series.map { $0.reduce(0) { $0 + ($1?.value ?? 0) } }
    guard totals.contains(where: { $0 > 0 }) else { return source.emptyChart(kind, days: axis.ends) }
    // A severity that never occurs needs no colour in the key.
    let used = figures.indices.filter { totals[$0] > 0 }
    let means = series.map(axis.means)
    let bars = axis.steps.enumerated().compactMap { index, step -> Bar? in
      guard means.contains(where: { $0[index] != nil }) else { return nil }
      return axis.bar(step, used.map { Bar.BarPart(means[$0][index] ?? 0, inks[$0]) })
    }
    let key = used.map { KeyEntry(inks[$0], .square, source.words.word(severities[$0])) }
    let facts = used.map {
      ChartFact.total(name: source.words.word(severities[$0]), source.numbers.exact(totals[$0]))
    }
    let panel = Panel(x: axis.scale, y: .amount(axis.counts), marks: axis.weekends + [.bars(bars)])
    return source.chart(
      kind, headline: reportsHeadline(source), days: axis.ends, key: key, facts: facts, .panels([panel]))
  }

  /// A verdict may be on events, of which repeated reports are one; the bars draw reports, so these are told, unless they
  /// moved the other way.
  private static func reportsHeadline(_ source: ChartSource) -> String? {
    guard let after = source.figures[.reports.new]?.value,
      let before = source.figures[.reports.new.of(.reference)]?.value
    else { return nil }
    let told: [FigureID] = [.reports.new, .reports.events]
    for finding in source.analysis.findings where told.contains(finding.measure) {
      guard case .countChanged(let change) = finding.fact,
        change.after > change.before ? after > before : after < before
      else { continue }
      let fact = Fact.countChanged(
        CountChange(
          .reports.new, before: Int(before), after: Int(after), low: nil, high: nil, verdict: change.verdict,
          relation: change.relation))
      if let text = source.words.telling(fact).headline { return text }
    }
    return nil
  }

  /// Opened as bars against resolved as a line; what stays open has a panel of its own.
  static func backlog(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.backlog
    let axis = DayAxis(source)
    let (opened, resolved, open) = (
      axis.figures(.reports.new), axis.figures(.reports.resolved), axis.figures(.reports.backlog)
    )
    guard source.presence(opened + resolved + open) != .absent else { return nil }
    let values = (axis.means(opened), axis.means(resolved), axis.lasts(open))
    let all = values.0 + values.1 + values.2
    guard all.contains(where: { ($0 ?? 0) > 0 }) else { return source.emptyChart(kind, days: axis.ends) }
    let words = source.words
    func label(_ name: String, _ series: [Double?]) -> String {
      series.last { $0 != nil }.flatMap(\.self).map { "\(name) \(source.numbers.number($0))" } ?? name
    }
    let flow = Panel(
      weight: 3, x: axis.scale, y: .amount(axis.counts),
      marks: axis.weekends + [
        .bars(axis.bars(values.0, .series(2))),
        .line(LineMark(axis.samples(values.1), ink: .series(3), label: label(words.word(.resolved), values.1))),
      ])
    let stock = Panel(
      heading: words.word(.backlog), weight: 2, x: axis.scale, y: .amount(source.counts()),
      marks: axis.weekends + [
        .line(
          LineMark(
            axis.samples(values.2), ink: .series(4), label: label("", values.2).drop { $0 == " " }.description))
      ])
    let facts =
      source.extent(words.word(.opened), values.0, source.numbers)
      + source.extent(words.word(.resolved), values.1, source.numbers)
      + source.extent(words.word(.backlog), values.2, source.numbers)
    return source.chart(
      kind, headline: source.headline([.reports.backlog, .reports.resolved]), days: axis.ends,
      key: [KeyEntry(.series(2), .square, words.word(.opened)), KeyEntry(.series(3), .line, words.word(.resolved))],
      facts: facts,
      .panels([flow, stock]))
  }

  /// This period's colour and the mark of the one before, which lies as it does in the plot.
  static func comparisonKey(_ source: ChartSource, _ shape: KeyEntry.Shape) -> [KeyEntry] {
    let names = [source.period, source.baseline].map {
      source.words.shortSpan($0.days[0].day, $0.days[$0.days.count - 1].day)
    }
    let now = KeyEntry(.series(1), .square, names[0])
    return [now, KeyEntry(.previous, shape, names[1])]
  }
}
