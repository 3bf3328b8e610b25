import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let responsePerCheck = ChartDefinition(
    "response-per-check", in: .checks, figures: [.health.byCheck.response], draw: ReportCharts.responsePerCheck)
}

extension ReportCharts {
  private static let mostResponses = 6
  /// From this ratio on a change heads the picture.
  private static let notable = 1.25

  /// Small multiples on one scale: the mean response of a step, over a grey line of the period before; those first that
  /// changed most.
  ///
  /// Only where outages are recorded, as the rows of checks.
  static func responsePerCheck(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.responsePerCheck
    let timed = source.analysis.checks.filter { $0.now.watchedSeconds != nil && $0.now.meanResponse != nil }
    guard !timed.isEmpty else { return nil }
    let checks = Array(timed.sorted(by: comesFirst).prefix(mostResponses))
    let axis = PeriodAxis(source)
    let series = checks.map {
      (now: means($0.slots, axis, by: 0), before: means($0.slotsBefore, axis, by: shift(source)))
    }
    let largest = series.flatMap { $0.now + $0.before }.compactMap(\.self).max() ?? 0
    let scale = AmountScale(format: source.format(.seconds, largest: largest))
    let panels = zip(checks, series).map { check, values in
      Panel(
        heading: Legible.line(check.name, limit: 40), x: axis.scale, y: .amount(scale),
        marks: [
          .line(LineMark(axis.samples(values.before), ink: .previous, style: .previous)),
          .line(LineMark(axis.samples(values.now), ink: .series(1), label: text(check.now.meanResponse, source))),
        ])
    }
    let note = timed.count > checks.count ? source.words.checks(checks.count, of: timed.count) : nil
    let periods = [source.period, source.baseline].map {
      source.words.shortSpan($0.days[0].day, $0.days[$0.days.count - 1].day)
    }
    return source.chart(
      kind, headline: headline(checks, source), note: note,
      key: [KeyEntry(.series(1), .line, periods[0]), KeyEntry(.previous, .line, periods[1])],
      facts: checks.prefix(4).map { check in
        .row(
          name: Legible.line(check.name, limit: 40), now: text(check.now.meanResponse, source),
          before: check.before.meanResponse.map { text($0, source) })
      },
      data: data(checks, series.map(\.now), axis), .grid(panels, columns: min(panels.count > 4 ? 3 : 2, panels.count)))
  }

  private static func text(_ seconds: Double?, _ source: ChartSource) -> String {
    seconds.map { source.words.value($0, .seconds) } ?? ""
  }

  /// How many times as long as before, or the other way round; 1 where either is not known.
  private static func change(_ check: CheckRecord) -> Double {
    guard let now = check.now.meanResponse, let before = check.before.meanResponse, now > 0, before > 0 else {
      return 1
    }
    return max(now / before, before / now)
  }

  private static func comesFirst(_ a: CheckRecord, _ b: CheckRecord) -> Bool {
    func rank(_ check: CheckRecord) -> [Double] {
      [change(check) >= notable ? -change(check) : 0, -(check.now.meanResponse ?? 0)]
    }
    return rank(a).lexicographicallyPrecedes(rank(b))
  }

  /// Of the check that changed most, where it did.
  private static func headline(_ checks: [CheckRecord], _ source: ChartSource) -> String? {
    guard let first = checks.first, change(first) >= notable, let before = first.before.meanResponse else { return nil }
    return source.words.labelled(
      Legible.line(first.name, limit: 40),
      source.words.changed(text(first.now.meanResponse, source), before: text(before, source)))
  }

  /// Seconds from the start of the period before to that of the period.
  private static func shift(_ source: ChartSource) -> Int64 {
    Int64(source.period.start.seconds(since: source.baseline.start))
  }

  /// Of each step; nil without a response.
  private static func means(_ slots: [CheckSlot], _ axis: PeriodAxis, by seconds: Int64) -> [Double?] {
    var sums = Array(repeating: 0.0, count: axis.slots.count)
    var counts = Array(repeating: 0, count: axis.slots.count)
    var step = 0
    for slot in slots where slot.timed > 0 {
      let place = axis.place(slot.start.adding(seconds: seconds))
      if step >= axis.slots.count || axis.slots[step].from > place { step = 0 }
      while step < axis.slots.count, axis.slots[step].to <= place { step += 1 }
      guard step < axis.slots.count else { continue }
      sums[step] += slot.responseSum
      counts[step] += slot.timed
    }
    return zip(sums, counts).map { $1 == 0 ? nil : $0 / Double($1) }
  }

  private static func data(_ checks: [CheckRecord], _ series: [[Double?]], _ axis: PeriodAxis) -> ChartData {
    let source = axis.source
    return ChartData(
      columns: [source.words.word(.time)] + checks.map { Legible.line($0.name, limit: 60) },
      rows: axis.names.enumerated().map { index, name in [name] + series.map { text($0[index], source) } })
  }
}
