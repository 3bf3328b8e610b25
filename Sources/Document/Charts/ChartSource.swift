import Analysis
import Charting
import Records
import Wording

/// What the builders ask: figures by name and dimension, findings for titles, and the words.
struct ChartSource {
  let assessment: Assessment
  let words: ChartWords

  var period: Period { assessment.period }
  var baseline: Period { assessment.comparison.baseline }
  var figures: FigureBook { assessment.figures }

  /// Whether the book speaks of something at all, and whether it then has values.
  enum Presence { case absent, empty, filled }

  func presence(_ figures: [Figure?]) -> Presence {
    let known = figures.compactMap(\.self).filter {
      $0.state != .missing(.notRecorded) && $0.state != .missing(.failed)
    }
    if known.isEmpty { return .absent }
    return known.contains { $0.value != nil } ? .filled : .empty
  }

  /// The first and so most severe finding about any of the figures, which the chart draws, as a headline.
  /// - Parameter dimensions: those that are drawn; nil for all.
  func headline(_ names: [String], dimensions: Set<String>? = nil) -> String? {
    for finding in assessment.findings where names.contains(finding.measure.name) {
      if let dimension = finding.measure.dimension, dimensions?.contains(dimension) == false { continue }
      if let text = words.telling(finding.fact).headline { return text }
    }
    return nil
  }

  /// The finished chart: its title says the finding, its subtitle measure, period and zone.
  func chart(
    _ kind: ChartKind, headline: String? = nil, days: (Day, Day)? = nil, key: [KeyEntry] = [], facts: [ChartFact],
    _ content: Chart.Content
  ) -> ReportChart {
    let title = headline ?? words.title(kind, period.kind)
    let (first, last) = days ?? (period.days[0].day, period.days[period.days.count - 1].day)
    let measure = words.measure(kind, period.kind)
    let span = words.span(first, last)
    let subtitle = words.subtitle(measure, span, period.zone.identifier, period.partial)
    return ReportChart(
      name: kind.rawValue, title: title, altText: words.alternative(title, measure, span, facts),
      chart: Chart(title: title, subtitle: subtitle, key: key, content: content))
  }

  func emptyChart(_ kind: ChartKind, days: (Day, Day)? = nil) -> ReportChart {
    let sentence = words.nothing(kind, period.kind)
    return chart(kind, days: days, facts: [.nothing(sentence)], .empty(sentence))
  }

  // MARK: Numbers

  /// A unit of the database's own may be any text.
  private static let longestUnit = 13

  /// - Parameter areMeans: of several days, so that they need not be whole.
  func counts(areMeans: Bool = false) -> AmountScale {
    AmountScale(wholeNumbers: !areMeans, format: words.numbers)
  }

  /// For numbers up to `largest`: durations below a second in milliseconds. An axis in seconds says its single values
  /// below one in milliseconds too, as the report's text does.
  func format(_ unit: Unit, largest: Double) -> TickFormat {
    var format = words.numbers
    switch unit {
    case .fraction: (format.factor, format.unit, format.mostDecimals) = (100, words.percent, 2)
    case .seconds where largest < 0.9995: (format.factor, format.unit) = (1000, words.milliseconds)
    case .seconds:
      format.unit = words.seconds
      format.fine = TickFormat.Fine(factor: 1000, unit: words.milliseconds)
    case .count: break
    case .bytes, .perSecond, .money, .label:
      let scale = words.scale(unit, largest)
      (format.factor, format.unit) = (scale.factor, String(scale.suffix.prefix(Self.longestUnit)))
    }
    return format
  }

  func extent(_ name: String, _ values: [Double?], _ format: TickFormat) -> [ChartFact] {
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max(), let last = known.last else { return [] }
    return [
      .extent(name: name, low: format.text(low), high: format.text(high), last: format.text(last))
    ]
  }

  /// The limits of the measure that stands for one of the figures, as rules.
  func limits(_ figures: [String]) -> [Mark] {
    guard let measure = assessment.measures.first(where: { figures.contains($0.figure.description) }) else { return [] }
    func rule(_ value: Double?, _ level: Fact.Level, _ ink: Ink) -> [Mark] {
      guard let value else { return [] }
      return [.rule(at: value, ink, label: words.limit(level, format(measure.unit, largest: value).text(value)))]
    }
    return rule(measure.warning, .warning, .warning) + rule(measure.critical, .critical, .bad)
  }
}
