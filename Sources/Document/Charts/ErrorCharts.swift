import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let errorsByCategory = ChartDefinition(
    "errors-by-category", in: .errors, figures: [.reports.byCategory, .reports.eventsByCategory],
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
    // What has no category of its own stands last, however much it is.
    let sorted =
      series.filter { $0.name != uncategorised }.sorted { $0.value > $1.value }
      + series.filter { $0.name == uncategorised }
    let shown = sorted.count > 9 ? sorted.filter { $0.name != uncategorised }.prefix(9) : sorted[...]
    let drawn = Set(shown.map(\.name))
    var rows = shown.map { row -> CategoryRow in
      CategoryRow(
        name: row.name, label: source.words.category(row.name), value: row.value,
        before: source.figures[.reports.byCategory.of(.reference).named(row.name)]?.value)
    }
    let rest = sorted.filter { !drawn.contains($0.name) }
    let others = source.figures[.reports.byCategory.at(.others)]?.value
    if !rest.isEmpty || others != nil {
      let before =
        rest.compactMap { source.figures[.reports.byCategory.of(.reference).named($0.name)]?.value }
        + [source.figures[.reports.byCategory.of(.reference).at(.others)]?.value].compactMap { $0 }
      rows.append(
        CategoryRow(
          name: nil, label: source.words.word(.otherCategories), value: rest.reduce(others ?? 0) { $0 + $1.value },
          before: before.isEmpty ? nil : before.reduce(0, +)))
    }
    let news = source.news([.reports.byCategory, .reports.eventsByCategory, .reports.new], dimensions: drawn)
    let named = news?.finding.measure.dimension
    let moved = Set(
      source.analysis.findings.filter { $0.verdict == .regressed || $0.verdict == .improved }.map(\.measure))
    let words = source.words
    let bars = rows.enumerated().map { index, row in
      let number = source.numbers.exact(row.value)
      let isNews =
        row.name.map { name in
          [FigureID.reports.byCategory, .reports.eventsByCategory].contains { moved.contains($0.named(name)) }
            || name == named
        } ?? false
      return Bar(
        from: Double(index), to: Double(index + 1),
        parts: [Bar.BarPart(row.value, named == nil || row.name == named ? .series(1) : .muted)],
        label: isNews ? row.before.map { words.changed(number, before: source.numbers.exact($0)) } ?? number : number)
    }
    let references = rows.enumerated().compactMap { index, row in
      row.before.map { ReferenceMark(from: Double(index), to: Double(index + 1), value: $0) }
    }
    let panel = Panel(
      x: .amount(source.counts()), y: .band(rows.map(\.label)), marks: [.bars(bars), .references(references)])
    let told = rows.sorted { $0.value > $1.value }.prefix(4).map { row in
      let number = source.numbers.exact(row.value)
      return row.before.map { ChartFact.row(name: row.label, now: number, before: source.numbers.exact($0)) }
        ?? .row(name: row.label, now: number)
    }
    let before = words.shortSpan(source.baseline.days[0].day, source.baseline.days[source.baseline.days.count - 1].day)
    // The bars are reports, of which a title may tell the events.
    let note = news?.finding.measure.base == .reports.eventsByCategory ? words.word(.repeatsIncluded) : nil
    return source.chart(
      kind, headline: news?.headline, note: note, key: references.isEmpty ? [] : comparisonKey(source, .mark),
      facts: told,
      data: ChartData(
        columns: [words.word(.category), words.word(.reports), before],
        rows: rows.map {
          [$0.label, source.numbers.exact($0.value), $0.before.map(source.numbers.exact) ?? ""]
        }), .panels([panel]))
  }

  /// The category of what fits no other, as applications record it.
  private static let uncategorised = "other"

  private struct CategoryRow {
    /// Nil for what is left of all others.
    let name: String?
    let label: String
    let value: Double
    let before: Double?
  }

  /// Bars by day: those of the period stacked by severity, the worst at the bottom, the others grey but for what is
  /// critical.
  static func errorsPerDay(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.errorsPerDay
    let axis = DayAxis(source)
    let figures: [FigureID] = [
      .reports.newCritical, .reports.newHigh, .reports.newMedium, .reports.newLow, .reports.newOther,
    ]
    let severities: [ChartWord] = [.critical, .high, .medium, .low, .otherSeverity]
    let inks: [Ink] = [.critical, .high, .medium, .low, .series(4)]
    let series = figures.map(axis.reports)
    guard source.presence(series.flatMap(\.self)) != .absent else { return nil }
    let totals = series.map { $0.reduce(0) { $0 + ($1?.value ?? 0) } }
    guard totals.contains(where: { $0 > 0 }) else { return source.emptyChart(kind, days: axis.ends) }
    // A severity that never occurs needs no colour in the key.
    let used = figures.indices.filter { totals[$0] > 0 }
    let means = series.map(axis.means)
    let words = source.words
    let bars = axis.steps.enumerated().compactMap { index, step -> Bar? in
      guard means.contains(where: { $0[index] != nil }) else { return nil }
      let values = used.map { (severity: $0, value: means[$0][index] ?? 0) }
      guard !axis.isOfPeriod(step) else {
        return axis.bar(step, values.map { Bar.BarPart($0.value, inks[$0.severity]) })
      }
      let critical = values.filter { inks[$0.severity] == .critical }.map(\.value)
      let others = values.reduce(0) { $0 + $1.value } - critical.reduce(0, +)
      return axis.bar(step, critical.map { Bar.BarPart($0, .critical) } + [Bar.BarPart(others, .past)])
    }
    let own = axis.steps.indices.filter { axis.isOfPeriod(axis.steps[$0]) }
    let shown = used.filter { severity in
      inks[severity] == .critical || own.contains { (means[severity][$0] ?? 0) > 0 }
    }
    let key =
      shown.map { KeyEntry(inks[$0], .square, words.word(severities[$0])) }
      + (own.count < bars.count
        ? [KeyEntry(.past, .square, words.word(.uncriticalElsewhere), brief: words.word(.elsewhere))] : [])
    let sums = axis.steps.indices.map { index in
      means.contains { $0[index] != nil } ? means.reduce(0) { $0 + ($1[index] ?? 0) } : nil
    }
    let facts =
      source.extent(words.word(.reports), sums, source.numbers, at: axis.names)
      + used.map { ChartFact.total(name: words.word(severities[$0]), source.numbers.exact(totals[$0])) }
    let data = ChartData(
      columns: [words.word(.day), words.word(.reports)] + used.map { words.word(severities[$0]) },
      rows: axis.steps.indices.map { index in
        [axis.names[index], sums[index].map(source.numbers.exact) ?? ""]
          + used.map { means[$0][index].map(source.numbers.exact) ?? "" }
      })
    let panel = Panel(
      x: axis.scale, y: .amount(axis.counts),
      marks: axis.weekends + axis.calendar + axis.beforeFirstReport + [.bars(bars)])
    return source.chart(
      kind, headline: reportsHeadline(source), days: axis.ends, key: key, facts: facts, data: data, .panels([panel]))
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
      axis.reports(.reports.new), axis.reports(.reports.resolved), axis.reports(.reports.backlog)
    )
    guard source.presence(opened + resolved + open) != .absent else { return nil }
    let values = (axis.means(opened), axis.means(resolved), axis.lasts(open))
    let all = values.0 + values.1 + values.2
    guard all.contains(where: { ($0 ?? 0) > 0 }) else { return source.emptyChart(kind, days: axis.ends) }
    let words = source.words
    let bars = zip(axis.steps, values.0).compactMap { step, value in
      value.map { axis.bar(step, [Bar.BarPart($0, axis.isOfPeriod(step) ? .series(2) : .muted)]) }
    }
    let most = values.1.compactMap(\.self).max() ?? 0
    let place = values.1.firstIndex(of: most).map { axis.samples(values.1)[$0].x } ?? 0
    let flow = Panel(
      weight: 3, x: axis.scale, y: .amount(axis.counts),
      marks: axis.weekends + axis.calendar + axis.beforeFirstReport + [
        .bars(bars),
        .line(
          LineMark(axis.samples(values.1), ink: .series(3), label: source.numbers.number(most), labelPlace: .at(place))),
      ])
    let last = values.2.last.flatMap(\.self).map(source.numbers.number) ?? ""
    let stock = Panel(
      heading: words.word(.backlog), weight: 2, x: axis.scale, y: .amount(source.counts()),
      marks: axis.weekends + axis.beforeFirstReport + [
        .line(LineMark(axis.samples(values.2), ink: .series(4), label: last))
      ])
    let names = axis.names
    let facts =
      source.extent(words.word(.opened), values.0, source.numbers, at: names)
      + source.extent(words.word(.resolved), values.1, source.numbers, at: names)
      + source.extent(words.word(.backlog), values.2, source.numbers, at: names)
    func text(_ value: Double?) -> String { value.map(source.numbers.exact) ?? "" }
    return source.chart(
      kind, headline: source.headline([.reports.backlog, .reports.resolved]), days: axis.ends,
      key: [KeyEntry(.series(2), .square, words.word(.opened)), KeyEntry(.series(3), .line, words.word(.resolved))],
      facts: facts,
      data: ChartData(
        columns: [.day, .opened, .resolved, .backlog].map(words.word),
        rows: names.indices.map { [names[$0], text(values.0[$0]), text(values.1[$0]), text(values.2[$0])] }),
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
