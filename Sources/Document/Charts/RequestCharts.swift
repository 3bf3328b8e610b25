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
    let names = axis.names
    let facts =
      [
        ChartFact.total(name: words.word(.requests), source.numbers.exact(total))
      ] + source.most(values, at: names) + EventMarks(axis: axis).facts
    let before = words.shortSpan(source.baseline.days[0].day, source.baseline.days[source.baseline.days.count - 1].day)
    let data = ChartData(
      columns: [words.word(.time), words.word(.requests), "\(words.word(.requests)), \(before)"],
      rows: names.indices.map { index in
        [names[index], values[index].map(source.numbers.exact) ?? "", earlier[index].map(source.numbers.exact) ?? ""]
      })
    var marks = axis.events
    marks += axis.gaps(in: zip(current, values).map { $1 == nil ? nil : $0 })
    var key: [KeyEntry] = []
    if source.period.kind.axis == .hours {
      let expected = HourMarks(axis, .requests.count)
      marks += expected?.band ?? []
      key = expected?.key ?? []
      if hasReference {
        marks.append(.line(LineMark(axis.samples(earlier), ink: .previous, style: .previous, label: before)))
      }
      let most = values.compactMap(\.self).max() ?? 0
      let place = values.firstIndex(of: most).map { axis.slots[$0].middle } ?? 0
      marks.append(
        .line(
          LineMark(
            axis.samples(values), ink: .series(1),
            label: expected?.told == nil ? source.numbers.text(most) : "", labelPlace: .at(place),
            under: expected == nil ? .expected : nil)))
      marks += expected?.rings(.series(1)) ?? []
    } else {
      let bars = zip(axis.slots, values).compactMap { slot, value in
        value.map { Bar(from: slot.from, to: slot.to, parts: [Bar.BarPart($0, .series(1))]) }
      }
      let before = zip(axis.slots, earlier).compactMap { slot, value in
        value.map { ReferenceMark(from: slot.from, to: slot.to, value: $0) }
      }
      let expected = ExpectedDays(axis, .requests.count)
      marks += expected?.band ?? []
      marks += [.bars(bars), .references(before)] + (expected?.ring(.series(1)) ?? [])
      key = (hasReference ? comparisonKey(source, .line) : []) + (expected?.key ?? [])
    }
    let areMeans = source.period.kind.axis == .weeks
    let panel = Panel(x: axis.scale, y: .amount(source.counts(areMeans: areMeans)), marks: marks)
    return source.chart(
      kind, headline: source.headline([.requests.count], ofHours: source.period.kind.axis == .hours), key: key,
      facts: facts, data: data, .panels([panel]))
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
    /// Named where it is highest.
    func line(_ name: String, _ values: [Double?], _ ink: Ink) -> Mark {
      let samples = axis.samples(values)
      let most = values.compactMap(\.self).max() ?? 0
      let place = values.firstIndex(of: most).map { samples[$0].x } ?? 0
      return .line(LineMark(samples, ink: ink, label: "\(name) \(format.text(most))", labelPlace: .at(place)))
    }
    let durations = Panel(
      heading: words.word(.responseTime), weight: 3, x: axis.scale, y: .amount(AmountScale(format: format)),
      marks: axis.weekends + axis.calendar + axis.gaps(in: number, label: words.word(.noData))
        + axis.versions(tagged: true) + [
          line(words.word(.p95), p95, .series(1)), line(words.word(.mean), mean, .series(3)),
        ])
    let amounts = Panel(
      heading: words.word(.requests), weight: 2, x: axis.scale, y: .amount(source.counts()),
      marks: axis.weekends + axis.gaps(in: number, label: "") + axis.versions(tagged: false) + [
        .bars(axis.bars(number, .series(1)))
      ])
    let names = axis.names
    let facts =
      source.extent(words.word(.p95), p95, format, at: names) + source.extent(words.word(.mean), mean, format)
      + source.extent(words.word(.requests), number, source.numbers, at: names)
    let data = ChartData(
      columns: [.day, .requests, .p95, .mean].map(words.word),
      rows: axis.days.indices.map { index in
        [
          words.shortDay(axis.days[index]), number[index].map(source.numbers.exact) ?? "",
          p95[index].map(format.text) ?? "", mean[index].map(format.text) ?? "",
        ]
      })
    return source.chart(kind, days: axis.ends, facts: facts, data: data, .panels([durations, amounts]))
  }
}
