import Analysis
import Charting
import Numerals
import Records
import Wording

/// What the builders ask: figures by name and dimension, findings for titles, and the words.
struct ChartSource {
  let analysis: ReportAnalysis
  let words: any Words

  var period: Period { analysis.period }
  var baseline: Period { analysis.comparison.baseline }
  var figures: FigureSet { analysis.figures }

  /// Whether the book speaks of something at all, and whether it then has values.
  enum Presence { case absent, empty, filled }

  func presence(_ figures: [Figure?]) -> Presence {
    let known = figures.compactMap(\.self).filter {
      $0.state != .missing(.notRecorded) && $0.state != .missing(.failed)
    }
    if known.isEmpty { return .absent }
    return known.contains { $0.value != nil } ? .filled : .empty
  }

  /// The first and so most severe finding about any of the figures, which the chart draws.
  /// - Parameter dimensions: those that are drawn; nil for all.
  func news(
    _ figures: [FigureID], dimensions: Set<String>? = nil, ofHours: Bool = true
  ) -> (finding: Finding, headline: String)? {
    for finding in analysis.findings where figures.contains(finding.measure.base) {
      if !ofHours, case .unusualHours = finding.fact { continue }
      if let dimension = finding.measure.dimension, dimensions?.contains(dimension) == false { continue }
      if let text = words.telling(finding.fact).headline { return (finding, text) }
    }
    return nil
  }

  /// Its headline.
  /// - Parameter ofHours: whether the chart shows single hours: else what is unusual in some cannot be its title.
  func headline(_ figures: [FigureID], dimensions: Set<String>? = nil, ofHours: Bool = true) -> String? {
    news(figures, dimensions: dimensions, ofHours: ofHours)?.headline
  }

  /// The limits that the figure was beyond, as the findings tell it.
  func crossings(of figure: FigureID) -> [any LimitFact] {
    analysis.findings.filter { $0.measure == figure }.compactMap(\.fact.limit)
  }

  /// The finished chart: its title says the finding, its subtitle measure, period and zone.
  func chart(
    _ definition: ChartDefinition, headline: String? = nil, note: String? = nil, days: (Day, Day)? = nil,
    key: [KeyEntry] = [],
    facts: [ChartFact], data: ChartData? = nil, height: Double? = nil,
    _ content: Chart.Content
  ) -> ReportChart {
    let texts = texts(definition)
    let title = headline ?? texts.title
    let (first, last) = days ?? (period.days[0].day, period.days[period.days.count - 1].day)
    let span = words.span(first, last)
    let zone = period.zone.identifier
    let measure = texts.measure + (note.map { ", " + $0 } ?? "")
    let subtitle = words.subtitle(measure, span, zone: zone, isPartial: period.partial)
    return ReportChart(
      name: definition.name, title: title, altText: words.alternative(measure, span, zone: zone, facts),
      chart: Chart(title: title, subtitle: subtitle, key: key, content: content), data: data,
      height: height)
  }

  /// Every language knows every chart, or the tests fail.
  private func texts(_ definition: ChartDefinition) -> ChartTexts {
    words.chart(definition.name, in: period.kind) ?? ChartTexts(named: definition.name)
  }

  func emptyChart(_ definition: ChartDefinition, days: (Day, Day)? = nil) -> ReportChart {
    let sentence = texts(definition).nothing
    return chart(definition, days: days, facts: [.nothing(sentence)], .empty(sentence))
  }

  // MARK: Numbers

  /// A unit of the database's own may be any text.
  private static let longestUnit = 13

  /// `03:00`; 24 is the day's end.
  func hour(_ clock: Int) -> String { "\(clock < 10 ? "0" : "")\(clock):00" }

  var numbers: TickFormat { TickFormat(words.numbers) }

  /// - Parameter areMeans: of several days, so that they need not be whole.
  func counts(areMeans: Bool = false) -> AmountScale {
    AmountScale(wholeNumbers: !areMeans, format: numbers)
  }

  /// For numbers up to `largest`: durations below a second in milliseconds.
  ///
  /// An axis in seconds says its single values below one in milliseconds too, as the report's text does.
  func format(_ unit: Unit, largest: Double) -> TickFormat {
    var format = numbers
    let (seconds, milliseconds) = ("\u{A0}" + words.numbers.seconds, "\u{A0}" + words.numbers.milliseconds)
    switch unit {
    case .fraction: (format.factor, format.unit, format.isShare) = (100, "\u{A0}%", true)
    case .seconds where Numerals.isBelowSecond(largest): (format.factor, format.unit) = (1000, milliseconds)
    case .seconds:
      format.unit = seconds
      format.fine = TickFormat.Fine(factor: 1000, unit: milliseconds)
    case .count: break
    case .bytes, .perSecond, .money, .label:
      let scale = words.scale(unit, upTo: largest)
      (format.factor, format.unit) = (scale.factor, String(scale.suffix.prefix(Self.longestUnit)))
    }
    return format
  }

  /// From the lowest to the highest value.
  /// - Parameter places: what the steps of the values are called; none for an extreme without a time.
  func extent(_ name: String, _ values: [Double?], _ format: TickFormat, at places: [String] = []) -> [ChartFact] {
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max() else { return [] }
    let place = values.firstIndex(of: high).flatMap { places.indices.contains($0) ? places[$0] : nil }
    return [.extent(name: name, low: format.text(low), high: format.text(high), at: place ?? "")]
  }

  /// The largest of amounts, and when that was.
  func most(_ values: [Double?], at places: [String]) -> [ChartFact] {
    guard let most = values.compactMap(\.self).max(), let place = values.firstIndex(of: most), most > 0 else {
      return []
    }
    return [.most(name: places[place], numbers.exact(most))]
  }

  /// The measure of the settings that stands for one of the figures.
  func measure(_ figures: [FigureID]) -> Measure? { analysis.measures.first { figures.contains($0.figure) } }

  /// The limits of the measure that stands for one of the figures, as rules.
  func limits(_ figures: [FigureID]) -> [Mark] {
    guard let measure = measure(figures) else { return [] }
    func rule(_ value: Double?, _ level: Fact.LimitLevel, _ ink: Ink) -> [Mark] {
      guard let value else { return [] }
      return [.rule(at: value, ink, label: words.limit(level, format(measure.unit, largest: value).text(value)))]
    }
    return rule(measure.warning, .warning, .warning) + rule(measure.critical, .critical, .bad)
  }
}
