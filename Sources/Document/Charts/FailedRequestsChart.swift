import Analysis
import Charting
import Records
import Wording

extension ReportCharts {
  /// Failed requests as counts: heights say how many, colours which share of the requests they are.
  ///
  /// So a step with few requests, of which a share says nothing, is as small as its number.
  static func errorRate(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.errorRate
    let axis = PeriodAxis(source)
    guard source.presence(axis.current(.requests.errorRate)) != .absent else { return nil }
    let steps = StepAxis(axis)
    let known = steps.steps.filter { !$0.isGap }
    guard known.contains(where: { $0.step.withStatus > 0 }) else { return source.emptyChart(kind) }
    let words = source.words
    let stretches = source.crossings(of: .requests.errorRate)
    let levels = FailureLevels(source.measure([.requests.errorRate]), stretches, source)
    let bars = known.map { step in
      Bar(
        from: step.from, to: step.to, parts: [Bar.BarPart(Double(step.step.failed), levels.ink(of: step.step))])
    }
    let events = EventMarks(axis: axis)
    let windows = events.windows(stretches) { fact in part(fact, source) ?? "" }
    var scale = source.counts()
    scale.least = 5
    let panel = Panel(
      x: axis.scale, y: .amount(scale),
      marks: axis.events + windows + steps.gaps([.noData, .noRequests]) + [.bars(bars)]
        + (HourMarks(axis, .requests.errors)?.rings(.warning) ?? []))
    let rows = steps.steps.map { step in
      let (failed, all) = (step.step.failed, step.step.withStatus)
      return step.isGap
        ? [step.name, "", "", "", ""]
        : [
          step.name, source.numbers.exact(Double(failed)), source.numbers.exact(Double(all)),
          step.step.failedShare.map { words.value($0, .fraction) } ?? "",
          step.earlier.map { source.numbers.exact(Double($0.failed)) } ?? "",
        ]
    }
    let before = words.shortSpan(source.baseline.days[0].day, source.baseline.days[source.baseline.days.count - 1].day)
    return source.chart(
      kind, headline: source.headline([.requests.errorRate, .requests.errors]), key: levels.key(bars),
      facts: facts(steps, known, stretches, events, source),
      data: ChartData(
        columns: [
          words.word(.time), words.word(.failedRequests), words.word(.requests), words.word(.share),
          "\(words.word(.failedRequests)), \(before)",
        ], rows: rows), .panels([panel]))
  }

  private static func facts(
    _ steps: StepAxis, _ known: [StepAxis.AxisStep], _ stretches: [any LimitFact], _ events: EventMarks,
    _ source: ChartSource
  ) -> [ChartFact] {
    let words = source.words
    let total = known.reduce(0) { $0 + $1.step.failed }
    let all = known.reduce(0) { $0 + $1.step.withStatus }
    let part = words.part(source.numbers.exact(Double(total)), of: source.numbers.exact(Double(all)))
    let told = stretches.compactMap { fact -> ChartFact? in
      guard let part = self.part(fact, source), let span = fact.span else { return nil }
      return .failed(part, at: words.brief(span))
    }
    let missing = steps.missingSpans
    return [.total(name: words.word(.failedRequests), part)] + told
      + source.most(known.map { Double($0.step.failed) }, at: known.map(\.name)) + events.facts
      + (missing.isEmpty ? [] : [.noData(at: missing)])
  }

  /// `107 of 273`, of a stretch.
  private static func part(_ fact: any LimitFact, _ source: ChartSource) -> String? {
    guard let beyond = fact as? ShareBeyond else { return nil }
    return source.words.part(source.numbers.exact(Double(beyond.count)), of: source.numbers.exact(Double(beyond.of)))
  }
}
