import Analysis
import Charting
import Records
import Wording

/// A run of whole days ending with the period's last: as many as the kind's series have.
///
/// Each is a step, or each ISO week where the kind goes by weeks; then counts are told as means of the step's days, for
/// the first and the last may be cut.
struct DayAxis {
  let source: ChartSource
  let days: [Day]
  let steps: [Range<Int>]

  init(_ source: ChartSource) {
    self.source = source
    let last = source.period.days[source.period.days.count - 1].day
    let days = (1 - source.period.kind.seriesDays...0).map(last.adding)
    self.days = days
    steps = days.indices.reduce(into: []) { steps, day in
      let isSameWeek = steps.last.map { Week(containing: days[$0.lowerBound]) == Week(containing: days[day]) } ?? false
      if source.period.kind.axis == .weeks, isSameWeek, let step = steps.popLast() {
        steps.append(step.lowerBound..<day + 1)
      } else {
        steps.append(day..<day + 1)
      }
    }
  }

  var ends: (Day, Day) { (days[0], days[days.count - 1]) }
  var counts: AmountScale { source.counts(areMeans: source.period.kind.axis == .weeks) }

  func figures(_ id: FigureID) -> [Figure?] { days.map { source.figures[id.at(.day($0))] } }

  /// The same of error reports, without the days before the first report of all: nothing is known of them.
  func reports(_ id: FigureID) -> [Figure?] {
    days.map { day in
      if let first = source.analysis.firstReportDay, day < first { return nil }
      return source.figures[id.at(.day(day))]
    }
  }

  /// Those days.
  var beforeFirstReport: [Mark] {
    guard let first = source.analysis.firstReportDay, let known = days.firstIndex(where: { $0 >= first }), known > 0
    else { return [] }
    return [.gap(from: 0, to: Double(known), label: source.words.word(.noData))]
  }

  /// A value for each step: the mean of its days.
  func means(_ figures: [Figure?]) -> [Double?] {
    steps.map { step in
      let known = figures[step].compactMap { $0?.value }
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
  }

  /// A value for each step: that of its last day.
  func lasts(_ figures: [Figure?]) -> [Double?] { steps.map { figures[$0.upperBound - 1]?.value } }

  /// What the steps are called: `11 Nov`, `9–15 Nov`.
  var names: [String] { steps.map { source.words.shortSpan(days[$0.lowerBound], days[$0.upperBound - 1]) } }

  /// The steps that hold days of the period.
  func isOfPeriod(_ step: Range<Int>) -> Bool {
    days[step.upperBound - 1] >= source.period.days[0].day
  }

  func samples(_ values: [Double?]) -> [LineMark.LineSample] {
    zip(steps, values).map { LineMark.LineSample(Double($0.lowerBound + $0.upperBound) / 2, $1) }
  }

  func bars(_ values: [Double?], _ ink: Ink) -> [Bar] {
    zip(steps, values).compactMap { step, value in value.map { bar(step, [Bar.BarPart($0, ink)]) } }
  }

  func bar(_ step: Range<Int>, _ parts: [Bar.BarPart]) -> Bar {
    Bar(from: Double(step.lowerBound), to: Double(step.upperBound), parts: parts)
  }

  var scale: Scale {
    .span(from: 0, to: Double(days.count), ticks: days.mondays(every: [1, 2, 4], source.words, at: 0.5))
  }

  /// Where a step is a day.
  var weekends: [Mark] { source.period.kind.axis == .weeks ? [] : days.weekends }

  /// Days that the settings mark.
  var calendar: [Mark] { days.marked(source.analysis.calendar) }

  /// Dotted where a series has no value.
  func gaps(in values: [Double?], label: String) -> [Mark] {
    var gaps: [Range<Int>] = []
    for (index, value) in values.enumerated() where value == nil {
      if let last = gaps.last, last.upperBound == index {
        gaps[gaps.count - 1] = last.lowerBound..<index + 1
      } else {
        gaps.append(index..<index + 1)
      }
    }
    return gaps.map { .gap(from: Double($0.lowerBound), to: Double($0.upperBound), label: label) }
  }

  /// Deployments of the reported period, without tags unless asked for.
  func versions(tagged: Bool) -> [Mark] {
    let period = source.period
    return source.analysis.deployments.filter { period.contains($0.deployedAt) }.compactMap { deployment in
      let span = DaySpan(period.zone.day(containing: deployment.deployedAt), in: period.zone)
      guard let index = days.firstIndex(of: span.day) else { return nil }
      let share = deployment.deployedAt.seconds(since: span.start) / span.end.seconds(since: span.start)
      return .version(at: Double(index) + min(1, share), tag: tagged ? deployment.version : "")
    }
  }
}
