import Analysis
import Charting
import Records
import Wording

extension ReportCharts {
  /// p95 in steps over the period before, with the measure's limits and what happened.
  static func responseTime(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.responseTime
    let axis = PeriodAxis(source)
    guard source.presence(axis.current(.requests.duration.p95)) != .absent else { return nil }
    let steps = StepAxis(axis)
    let values = steps.steps.map { $0.isGap ? nil : $0.step.p95 }
    guard let highest = values.compactMap(\.self).max(), let place = values.firstIndex(of: highest) else {
      return source.emptyChart(kind)
    }
    let words = source.words
    let format = source.format(.seconds, largest: highest)
    let long = beyond(steps.steps, values, source)
    let events = EventMarks(axis: axis)
    // What a step shows beyond the limit needs no mark.
    let unseen = source.crossings(of: .requests.duration.p95).filter { fact in
      !zip(steps.steps, values).contains { step, value in
        guard let span = fact.span, let value else { return false }
        return step.step.start < span.end ?? source.period.end && step.step.end > span.start
          && value > fact.crossing.limit
      }
    }
    let windows = events.windows(unseen) { fact in
      words.beyond(fact.crossing.limit, fact.crossing.unit, rises: fact.crossing.rises)
    }
    var marks = axis.events + windows + steps.gaps([.noData, .noRequests, .tooFewRequests])
    let before = words.shortSpan(source.baseline.days[0].day, source.baseline.days[source.baseline.days.count - 1].day)
    if steps.steps.contains(where: { $0.earlier?.p95 != nil }) {
      marks.append(
        .line(LineMark(steps.samples { $0.earlier?.p95 }, ink: .previous, style: .previous, label: before)))
    }
    let step = steps.steps[place]
    marks.append(
      .line(
        LineMark(
          steps.samples { $0.isGap ? nil : $0.step.p95 }, ink: .series(1),
          label: "\(words.word(.p95)) \(format.text(highest))", labelPlace: .at((step.from + step.to) / 2))))
    marks += source.limits([.requests.duration.p95])
    let missing = steps.missingSpans
    let facts =
      source.extent(words.word(.p95), values, format, at: steps.steps.map(\.name)) + events.facts
      + (missing.isEmpty ? [] : [.noData(at: missing)])
    let rows = zip(steps.steps, values).map { step, value in
      [
        step.name, value.map { words.value($0, .seconds) } ?? "",
        step.earlier?.p95.map { words.value($0, .seconds) } ?? "",
        step.isGap ? "" : source.numbers.exact(Double(step.step.count)),
      ]
    }
    let panel = Panel(x: axis.scale, y: .amount(AmountScale(format: format)), marks: marks)
    return source.chart(
      kind, headline: long ?? source.headline([.requests.duration.p95]), facts: facts,
      data: ChartData(
        columns: [words.word(.time), words.word(.p95), "\(words.word(.p95)), \(before)", words.word(.requests)],
        rows: rows), .panels([panel]))
  }

  /// Where p95 stood beyond a limit for more steps on end than any finding tells, the title goes by the steps.
  private static func beyond(
    _ steps: [StepAxis.AxisStep], _ values: [Double?], _ source: ChartSource
  ) -> String? {
    let told = source.crossings(of: .requests.duration.p95)
    guard let fact = told.first, fact.crossing.rises else { return nil }
    var runs: [Range<Int>] = []
    for (index, value) in values.enumerated() where (value ?? 0) > fact.crossing.limit {
      let start = runs.last.flatMap { $0.upperBound == index ? $0.lowerBound : nil }
      if start != nil { runs.removeLast() }
      runs.append((start ?? index)..<index + 1)
    }
    guard let run = runs.max(by: { $0.count < $1.count }), run.count > 1 else { return nil }
    let span = LocalSpan(
      from: steps[run.lowerBound].step.start, to: steps[run.upperBound - 1].step.end, of: source.period)
    let length = span.end?.seconds(since: span.start) ?? 0
    let toldLength = fact.span.map { ($0.end ?? source.period.end).seconds(since: $0.start) } ?? .infinity
    guard length > toldLength, let highest = values[run].compactMap(\.self).max() else { return nil }
    let words = source.words
    return words.beyond(
      words.word(.p95), source.format(.seconds, largest: highest).text(highest), words.brief(span),
      limit: source.format(.seconds, largest: fact.crossing.limit).text(fact.crossing.limit))
  }
}
