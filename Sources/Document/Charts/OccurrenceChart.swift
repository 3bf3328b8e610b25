import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let occurrencesPerDay = ChartDefinition(
    "occurrences-per-day", in: .errors, figures: [.occurrences.count], hasOwnDays: { _ in true },
    draw: ReportCharts.occurrencesPerDay)
}

extension ReportCharts {
  /// Bars by day: those of the period in colour, the days before grey.
  static func occurrencesPerDay(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.occurrencesPerDay
    let axis = DayAxis(source)
    let figures = axis.figures(.occurrences.count)
    guard source.presence(figures) != .absent else { return nil }
    let values = axis.means(figures)
    guard values.contains(where: { ($0 ?? 0) > 0 }) else { return source.emptyChart(kind, days: axis.ends) }
    let words = source.words
    let bars = zip(axis.steps, values).compactMap { step, value in
      value.map { axis.bar(step, [Bar.BarPart($0, axis.isOfPeriod(step) ? .series(2) : .past)]) }
    }
    let known = axis.steps[values.firstIndex { $0 != nil } ?? 0].lowerBound
    let unknown: [Mark] = known > 0 ? [.gap(from: 0, to: Double(known), label: words.word(.noData))] : []
    let panel = Panel(
      x: axis.scale, y: .amount(axis.counts), marks: axis.weekends + axis.calendar + unknown + [.bars(bars)])
    return source.chart(
      kind, headline: source.headline([.occurrences.count]), days: axis.ends, key: [],
      facts: source.extent(words.name(of: .occurrences.count), values, source.numbers, at: axis.names),
      data: ChartData(
        columns: [words.word(.day), words.name(of: .occurrences.count)],
        rows: axis.names.indices.map { [axis.names[$0], values[$0].map(source.numbers.exact) ?? ""] }),
      .panels([panel]))
  }
}
