import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let funnel = ChartDefinition(
    "funnel", in: .business, figures: [.funnel.completion, .funnel.step.rate], draw: ReportCharts.funnel)
}

extension ReportCharts {
  /// Lying bars in the order of the steps, each with its share of the step before; the period before is a grey mark.
  static func funnel(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.funnel
    let steps = source.figures.series(.funnel.step.count)
    guard !steps.isEmpty else { return nil }
    guard steps.contains(where: { $0.value ?? 0 > 0 }) else { return source.emptyChart(kind) }
    let words = source.words
    let rows = steps.map { figure -> FunnelRow in
      let name = figure.id.dimension ?? ""
      return FunnelRow(
        label: Legible.line(name, limit: 40), value: figure.value ?? 0,
        rate: source.figures[.funnel.step.rate.named(name)]?.value.map { words.value($0, .fraction) },
        before: source.figures[.funnel.step.count.named(name).of(.reference)]?.value)
    }
    let bars = rows.enumerated().map { index, row in
      let number = source.numbers.exact(row.value)
      return Bar(
        from: Double(index), to: Double(index + 1), parts: [Bar.BarPart(row.value, .series(1))],
        label: row.rate.map { words.followed(number, by: $0) } ?? number)
    }
    let references = rows.enumerated().compactMap { index, row in
      row.before.map { ReferenceMark(from: Double(index), to: Double(index + 1), value: $0) }
    }
    let panel = Panel(
      x: .amount(source.counts()), y: .band(rows.map(\.label)), marks: [.bars(bars), .references(references)])
    let before = words.shortSpan(source.baseline.days[0].day, source.baseline.days[source.baseline.days.count - 1].day)
    return source.chart(
      kind, headline: source.headline([.funnel.step.rate]) ?? reached(rows, source),
      key: references.isEmpty ? [] : comparisonKey(source, .mark),
      facts: rows.map { row in
        let number = source.numbers.exact(row.value)
        return row.before.map { ChartFact.row(name: row.label, now: number, before: source.numbers.exact($0)) }
          ?? .row(name: row.label, now: number)
      },
      data: ChartData(
        columns: [words.label(.step), words.word(.requests), words.label(.ofStepBefore), before],
        rows: rows.map {
          [$0.label, source.numbers.exact($0.value), $0.rate ?? "", $0.before.map(source.numbers.exact) ?? ""]
        }), .panels([panel]))
  }

  /// What share of the first step came to the last; nil where nothing did at the first.
  private static func reached(_ rows: [FunnelRow], _ source: ChartSource) -> String? {
    guard rows.count > 1, let first = rows.first, let last = rows.last,
      let share = source.figures[.funnel.completion]?.value
    else { return nil }
    return source.words.reached(from: first.label, to: last.label, source.words.value(share, .fraction))
  }

  private struct FunnelRow {
    let label: String
    let value: Double
    /// Of the step before; nil for the first.
    let rate: String?
    /// Nil where nothing was recorded before.
    let before: Double?
  }
}
