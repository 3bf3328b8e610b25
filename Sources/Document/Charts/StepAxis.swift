import Analysis
import Charting
import Records
import Wording

/// The steps of a period's requests, with those of the period before laid over them.
struct StepAxis {
  struct AxisStep {
    let from: Double
    let to: Double
    let step: RequestStep
    /// The same hours of the period before; nil where it had none.
    let earlier: RequestStep?
    /// Nothing is known of it: no metric row came although some were to be expected, or none could be used.
    let isGap: Bool
    /// Such as `11:00–12:00`, `11 Nov 09:00–12:00`, `11 Nov`.
    let name: String
  }

  /// Where a step lies in its period, whichever that is.
  private struct StepPlace: Hashable {
    var day: Int
    var clock: Int
  }

  let axis: PeriodAxis
  let steps: [AxisStep]
  private let gapHours: [Instant]
  private var source: ChartSource { axis.source }

  init(_ axis: PeriodAxis) {
    self.axis = axis
    let source = axis.source
    let analysis = source.analysis
    gapHours = analysis.coverage?.gaps ?? []
    let gaps = Set(gapHours)
    let places = StepAxis.places(analysis.requestStepsBefore, source.baseline)
    let before = Dictionary(zip(places, analysis.requestStepsBefore)) { first, _ in first }
    steps = zip(StepAxis.places(analysis.requestSteps, source.period), analysis.requestSteps).map { place, step in
      let hours = stride(from: step.start.microseconds, to: step.end.microseconds, by: 3_600_000_000)
      return AxisStep(
        from: axis.place(step.start), to: axis.place(step.end), step: step, earlier: before[place],
        isGap: step.isLost || hours.allSatisfy { gaps.contains(Instant(microseconds: $0)) },
        name: StepAxis.name(step, source))
    }
  }

  private static func places(_ steps: [RequestStep], _ period: Period) -> [StepPlace] {
    steps.enumerated().map { index, step in
      if period.kind.axis == .weeks { return StepPlace(day: index, clock: 0) }
      let day = period.days.lastIndex { $0.start <= step.start } ?? 0
      return StepPlace(day: day, clock: period.zone.clockHour(at: step.start) / (period.kind.stepHours ?? 1))
    }
  }

  private static func name(_ step: RequestStep, _ source: ChartSource) -> String {
    let period = source.period
    if period.kind.axis == .hours || period.kind.stepHours != nil {
      return source.words.brief(LocalSpan(from: step.start, to: step.end, of: period))
    }
    let span = LocalSpan(from: step.start, to: step.end, of: period)
    return source.words.shortSpan(span.firstDay, span.lastDay)
  }

  /// A line in steps: level over each.
  func samples(_ value: (AxisStep) -> Double?) -> [LineMark.LineSample] {
    steps.map { LineMark.LineSample($0.from, value($0), until: $0.to) }
  }

  /// Missing hours as they are, and steps for which nothing is drawn, for one of the reasons.
  func gaps(_ reasons: Set<ChartWord>) -> [Mark] {
    var gaps: [(from: Double, to: Double, reason: ChartWord)] = []
    func add(_ from: Double, _ to: Double, _ reason: ChartWord) {
      guard reasons.contains(reason) else { return }
      if let last = gaps.last, last.to == from, last.reason == reason {
        gaps[gaps.count - 1].to = to
      } else {
        gaps.append((from, to, reason))
      }
    }
    for step in steps {
      if step.isGap {
        add(step.from, step.to, .noData)
        continue
      }
      let missing = missing(in: step.step)
      for hour in missing {
        add(axis.place(hour), axis.place(hour.adding(seconds: 3600)), .noData)
      }
      if missing.isEmpty, step.step.p95 == nil {
        add(step.from, step.to, step.step.count > 0 ? .tooFewRequests : .noRequests)
      }
    }
    // Nights without enough requests come again and again: the reason is said once.
    return gaps.enumerated().map { index, gap in
      let isTold = gap.reason != .noData && gaps.prefix(index).contains { $0.reason == gap.reason }
      return .gap(from: gap.from, to: gap.to, label: isTold ? "" : source.words.word(gap.reason))
    }
  }

  /// Those of a step that is known in part, where it is short enough to show them.
  private func missing(in step: RequestStep) -> [Instant] {
    guard step.end.seconds(since: step.start) < 86_400 / 2 else { return [] }
    return gapHours.filter { $0 >= step.start && $0 < step.end }
  }

  /// When hours had no data, in a few characters; empty for never; of many the first three.
  var missingSpans: String {
    var spans: [(start: Instant, end: Instant)] = []
    for hour in gapHours.sorted() {
      let end = hour.adding(seconds: 3600)
      if let last = spans.last, last.end == hour { spans[spans.count - 1].end = end } else { spans.append((hour, end)) }
    }
    return spans.prefix(3)
      .map { source.words.brief(LocalSpan(from: $0.start, to: $0.end, of: source.period)) }.joined(separator: ", ")
  }
}
