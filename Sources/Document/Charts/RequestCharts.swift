import Charting
import Records
import Wording

extension ChartDefinition {
  static let responseTime = ChartDefinition(
    "response-time", in: .performance,
    figures: [
      .requests.duration.mean, .requests.duration.p50, .requests.duration.p95, .requests.duration.p99,
      .requests.duration.max,
    ],
    draw: ReportCharts.responseTime)
  static let errorRate = ChartDefinition(
    "error-rate", in: .performance, figures: [.requests.errorRate, .requests.errors, .availability.uptime],
    draw: ReportCharts.errorRate)
  static let requestsPerDay = ChartDefinition(
    "requests-per-day", in: .performance,
    figures: [.requests.count, .requests.throughput, .coverage.gaps, .coverage.share],
    draw: ReportCharts.requestsPerDay)
  static let requestHistory = ChartDefinition(
    "request-history", in: .performance, hasOwnDays: { _ in true },
    draw: ReportCharts.requestHistory)
}

extension ReportCharts {
  /// p95 and mean on one axis over the period before, with the measure's limits.
  static func responseTime(_ source: ChartSource) -> ReportChart? {
    comparison(
      source, .responseTime, unit: .seconds,
      series: [
        (source.words.word(.p95), .requests.duration.p95, .series(1)),
        (source.words.word(.mean), .requests.duration.mean, .series(3)),
      ])
  }

  static func errorRate(_ source: ChartSource) -> ReportChart? {
    comparison(
      source, .errorRate, unit: .fraction, series: [("", .requests.errorRate, .series(2))])
  }

  /// Lines of this period over thin grey ones of the period before.
  ///
  /// Title and limits are those of the figures drawn.
  private static func comparison(
    _ source: ChartSource, _ kind: ChartDefinition, unit: Unit, series: [(name: String, figure: FigureID, ink: Ink)]
  ) -> ReportChart? {
    let axis = PeriodAxis(source)
    let current = series.map { axis.current($0.figure) }
    let earlier = series.map { axis.reference($0.figure) }
    switch source.presence(current.flatMap(\.self)) {
    case .absent: return nil
    case .empty: return source.emptyChart(kind)
    case .filled: break
    }
    let words = source.words
    let known = current.flatMap { $0.compactMap { $0?.value } }
    let format = source.format(unit, largest: known.max() ?? 0)
    let span = words.shortSpan(source.baseline.days[0].day, source.baseline.days[source.baseline.days.count - 1].day)
    var marks = axis.events
    var facts: [ChartFact] = []
    marks += axis.gaps(in: current[0])
    for (index, line) in series.enumerated() {
      let values = earlier[index].map { $0?.value }
      if values.contains(where: { $0 != nil }) {
        marks.append(
          .line(
            LineMark(
              axis.samples(values), ink: .previous, style: index == 0 ? .previous : .previousDashed,
              label: line.name.isEmpty ? span : words.earlier(line.name, span))))
      }
    }
    for (index, line) in series.enumerated() {
      let values = current[index].map { $0?.value }
      let last = values.last { $0 != nil }.flatMap(\.self).map(format.text) ?? ""
      let label = line.name.isEmpty ? last : "\(line.name) \(last)"
      marks.append(.line(LineMark(axis.samples(values), ink: line.ink, label: label)))
      facts += source.extent(line.name.isEmpty ? words.word(.errorRate) : line.name, values, format)
    }
    marks += source.limits(series.map(\.figure))
    let panel = Panel(x: axis.scale, y: .amount(AmountScale(format: format)), marks: marks)
    return source.chart(
      kind, headline: source.headline(series.map(\.figure)), facts: facts, .panels([panel]))
  }

  /// Hours as a line, longer steps as bars, with the period before as a line or as marks.
  static func requestsPerDay(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.requestsPerDay
    let axis = PeriodAxis(source)
    let current = axis.current(.requests.count)
    guard source.presence(current) != .absent else { return nil }
    let words = source.words
    // An hour that should have had rows and has none is no zero.
    let values = zip(axis.slots, current).map { slot, figure in
      slot.isGap ? nil : figure?.value.map { $0 / slot.days.current }
    }
    guard values.contains(where: { ($0 ?? 0) > 0 }) else { return source.emptyChart(kind) }
    let earlier = zip(axis.slots, axis.reference(.requests.count)).map { slot, figure in
      figure?.value.map { $0 / slot.days.earlier }
    }
    let total = zip(axis.slots, values).reduce(0) { $0 + ($1.1 ?? 0) * $1.0.days.current }
    let hasReference = earlier.contains { $0 != nil }
    let facts =
      [
        ChartFact.total(name: words.word(.requests), source.numbers.exact(total))
      ] + source.extent(words.word(.requests), values, source.numbers)
    var marks = axis.events
    marks += axis.gaps(in: zip(current, values).map { $1 == nil ? nil : $0 })
    var key: [KeyEntry] = []
    if source.period.kind.axis == .hours {
      let span = words.shortDay(source.baseline.days[0].day)
      if hasReference {
        marks.append(.line(LineMark(axis.samples(earlier), ink: .previous, style: .previous, label: span)))
      }
      let last = values.last { $0 != nil }.flatMap(\.self).map(source.numbers.text) ?? ""
      marks.append(.line(LineMark(axis.samples(values), ink: .series(1), label: last, under: .expected)))
    } else {
      let bars = zip(axis.slots, values).compactMap { slot, value in
        value.map { Bar(from: slot.from, to: slot.to, parts: [Bar.BarPart($0, .series(1))]) }
      }
      let before = zip(axis.slots, earlier).compactMap { slot, value in
        value.map { ReferenceMark(from: slot.from, to: slot.to, value: $0) }
      }
      marks += [.bars(bars), .references(before)]
      key = hasReference ? comparisonKey(source, .line) : []
    }
    let areMeans = source.period.kind.axis == .weeks
    let panel = Panel(x: axis.scale, y: .amount(source.counts(areMeans: areMeans)), marks: marks)
    return source.chart(
      kind, headline: source.headline([.requests.count]), key: key, facts: facts, .panels([panel]))
  }

  /// Durations and counts of the days before too, one panel each over the same days.
  static func requestHistory(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.requestHistory
    guard source.period.kind.hasRequestHistory else { return nil }
    let axis = DayAxis(source)
    let counts = axis.figures(.requests.count)
    guard source.presence(counts) != .absent else { return nil }
    // A day without a single request has no duration; its count is a gap too, for nobody tells the two apart here.
    let number = counts.map { figure in figure?.value.flatMap { $0 > 0 ? $0 : nil } }
    guard number.contains(where: { $0 != nil }) else { return source.emptyChart(kind, days: axis.ends) }
    let words = source.words
    let (p95, mean) = (
      axis.figures(.requests.duration.p95).map { $0?.value }, axis.figures(.requests.duration.mean).map { $0?.value }
    )
    let largest = (p95 + mean).compactMap(\.self).max() ?? 0
    let format = source.format(.seconds, largest: largest)
    func line(_ name: String, _ values: [Double?], _ ink: Ink) -> Mark {
      let last = values.last { $0 != nil }.flatMap(\.self).map { " " + format.text($0) } ?? ""
      return .line(LineMark(axis.samples(values), ink: ink, label: name + last))
    }
    let durations = Panel(
      heading: words.word(.responseTime), weight: 3, x: axis.scale, y: .amount(AmountScale(format: format)),
      marks: axis.weekends + axis.gaps(in: number, label: words.word(.noData)) + axis.versions(tagged: true) + [
        line(words.word(.p95), p95, .series(1)), line(words.word(.mean), mean, .series(3)),
      ])
    let amounts = Panel(
      heading: words.word(.requests), weight: 2, x: axis.scale, y: .amount(source.counts()),
      marks: axis.weekends + axis.gaps(in: number, label: "") + axis.versions(tagged: false) + [
        .bars(axis.bars(number, .series(1)))
      ])
    let facts =
      source.extent(words.word(.p95), p95, format) + source.extent(words.word(.mean), mean, format)
      + source.extent(words.word(.requests), number, source.numbers)
    return source.chart(kind, days: axis.ends, facts: facts, .panels([durations, amounts]))
  }
}
