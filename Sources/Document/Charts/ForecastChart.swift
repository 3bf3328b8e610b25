import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let forecast = ChartDefinition(
    "forecast", in: .system, hasOwnDays: { _ in true }, draw: ReportCharts.forecast)
}

extension ReportCharts {
  /// The level that reaches its limit first: its days, and how it goes on with the range of its slope.
  static func forecast(_ source: ChartSource) -> ReportChart? {
    let ahead = source.analysis.findings.compactMap { finding in
      if case .limitAhead(let ahead) = finding.fact { ahead } else { nil }
    }
    guard let fact = ahead.min(by: { $0.days < $1.days }) else { return nil }
    let known = source.analysis.days(of: fact.figure)
    guard let first = known.first?.day, known.count > 1 else { return nil }
    let words = source.words
    let (limit, unit) = (fact.crossing.limit, fact.crossing.unit)
    let past = fact.day.number - first.number + 1
    let future = Int(held: (fact.days * 1.15).rounded(.up)) + 1
    let days = (0..<past + future).map(first.adding)
    let now = Double(past) - 0.5
    let format = source.format(unit, largest: max(limit, known.map(\.value).max() ?? 0))
    func line(_ distance: Double, reachedIn days: Double?) -> Double {
      fact.level + (days.map { (limit - fact.level) / $0 } ?? 0) * distance
    }
    let ends = [line(Double(future), reachedIn: fact.soonest), line(Double(future), reachedIn: fact.latest)]
    let band = BandMark(
      [
        BandMark.BandSample(now, low: fact.level, high: fact.level),
        BandMark.BandSample(now + Double(future), low: ends.min(), high: ends.max()),
      ], ink: .expected)
    let values = Dictionary(known.map { ($0.day, $0.value) }) { one, _ in one }
    let lines = [
      LineMark(
        days.prefix(past).enumerated().map { LineMark.LineSample(Double($0) + 0.5, values[$1]) }, ink: .series(1),
        label: format.text(known[known.count - 1].value), labelPlace: .at(now)),
      LineMark(
        [LineMark.LineSample(now, fact.level), LineMark.LineSample(now + fact.days, limit)], ink: .series(1),
        style: .previousDashed, label: words.shortDay(fact.reached), labelPlace: .at(now + fact.days)),
    ]
    let own = source.limits([fact.figure])
    // One that the application records is in no settings.
    let limits =
      fact.crossing.level == .critical && source.measure([fact.figure])?.critical == nil
      ? own + [.rule(at: limit, .bad, label: words.limit(.critical, format.text(limit)))] : own
    let panel = Panel(
      x: .span(from: 0, to: Double(days.count), ticks: days.mondays(every: [1, 2, 4, 8], words, at: 0.5)),
      y: .amount(AmountScale(fromZero: false, format: format)),
      marks: [.band(band)] + lines.map(Mark.line) + limits)
    let name = words.name(of: fact.figure)
    return source.chart(
      .forecast, headline: words.telling(.limitAhead(fact)).headline, days: (first, days[days.count - 1]),
      facts: source.extent(name, known.map(\.value), format, at: known.map { words.shortDay($0.day) }),
      data: ChartData(
        columns: [words.word(.day), name],
        rows: known.map { [words.shortDay($0.day), words.value($0.value, unit)] }),
      .panels([panel]))
  }
}
