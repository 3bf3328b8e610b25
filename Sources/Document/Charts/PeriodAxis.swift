import Analysis
import Charting
import Records
import Wording

/// The x axis of one period: its hours, days or weeks, with the period before laid over them.
struct PeriodAxis {
  struct AxisSlot {
    /// In hours from the day's start, or days from the period's.
    let from: Double
    let to: Double
    let dimension: FigureDimension
    /// The same clock hour, or the same day or week counted from the start, of the period before; nil where it had none.
    let referenceDimension: FigureDimension?
    /// How many days it holds of the period and of the one before, where it is a week; else 1.
    var days: (current: Double, earlier: Double) = (1, 1)
    /// No metric row came although some were to be expected.
    let isGap: Bool

    var middle: Double { (from + to) / 2 }
  }

  let source: ChartSource
  let slots: [AxisSlot]
  let scale: Scale
  let length: Double

  init(_ source: ChartSource) {
    self.source = source
    let period = source.period
    if period.kind.axis == .hours {
      slots = PeriodAxis.hours(source)
      // The whole day, also when the report was asked for before its end.
      let day = DaySpan(period.days[0].day, in: period.zone)
      length = day.end.seconds(since: day.start) / 3600
      scale = .span(from: 0, to: length, ticks: PeriodAxis.hourTicks(day, source, length))
    } else {
      let days = period.span.days
      let isByWeek = period.kind.axis == .weeks
      slots = isByWeek ? PeriodAxis.weeks(source) : PeriodAxis.days(source)
      length = Double(days.count)
      // Where weekday stands against weekday they are named.
      scale =
        source.analysis.comparison.relation.isWeekBefore
        ? .band(days.map { source.words.shortWeekday($0.weekday) })
        : .span(
          from: 0, to: length, ticks: days.mondays(every: [1, 2, 4], source.words, at: isByWeek ? 3.5 : 0.5))
    }
  }

  private static func hours(_ source: ChartSource) -> [AxisSlot] {
    let (period, zone) = (source.period, source.period.zone)
    let gaps = Set(source.analysis.coverage?.gaps ?? [])
    let earlier = source.baseline.days[0].hourStarts.filter { $0 < source.baseline.end }
    let byClock = Dictionary(earlier.map { (zone.clockHour(at: $0), $0) }) { first, _ in first }
    let day = DaySpan(period.days[0].day, in: zone)
    return day.hourStarts.filter { $0 < period.end }.map { start in
      let from = start.seconds(since: day.start) / 3600
      return AxisSlot(
        from: from, to: min(from + 1, day.end.seconds(since: day.start) / 3600), dimension: .hour(start, in: zone),
        referenceDimension: byClock[zone.clockHour(at: start)].map { .hour($0, in: zone) }, isGap: gaps.contains(start))
    }
  }

  private static func days(_ source: ChartSource) -> [AxisSlot] {
    let gaps = source.analysis.coverage?.gaps ?? []
    let earlier = source.baseline.span.days
    return source.period.days.enumerated().filter { $0.element.start < source.period.end }.map { index, span in
      // A day counts as a gap when every hour of it is one.
      let missing = gaps.filter(span.contains).count
      return AxisSlot(
        from: Double(index), to: Double(index + 1), dimension: .day(span.day),
        referenceDimension: index < earlier.count ? .day(earlier[index]) : nil,
        isGap: missing >= span.hourStarts.count)
    }
  }

  private static func weeks(_ source: ChartSource) -> [AxisSlot] {
    let gaps = source.analysis.coverage?.gaps ?? []
    let earlier = source.baseline.weeks
    func days(_ spans: ArraySlice<DaySpan>) -> Double {
      spans.reduce(0) { $0 + $1.end.seconds(since: $1.start) } / 86_400
    }
    return source.period.weeks.enumerated().map { index, week in
      let spans = source.period.days[week.days]
      let before = index < earlier.count ? earlier[index] : nil
      let missing = gaps.filter { gap in spans.contains { $0.contains(gap) } }.count
      return AxisSlot(
        from: Double(week.days.lowerBound), to: Double(week.days.upperBound), dimension: .week(week.week),
        referenceDimension: before.map { .week($0.week) },
        days: (days(spans), before.map { days(source.baseline.days[$0.days]) } ?? 1),
        isGap: missing >= spans.reduce(0) { $0 + $1.hourStarts.count })
    }
  }

  private static func hourTicks(_ day: DaySpan, _ source: ChartSource, _ length: Double) -> [[Tick]] {
    let zone = source.period.zone
    return [3, 6, 12].map { step in
      var seen: Set<Int> = []
      var ticks: [Tick] = []
      for start in day.hourStarts {
        let clock = zone.clockHour(at: start)
        guard clock % step == 0, seen.insert(clock).inserted else { continue }
        ticks.append(Tick(at: start.seconds(since: day.start) / 3600, label: source.hour(clock)))
      }
      ticks.append(Tick(at: length, label: source.hour(24)))
      return ticks
    }
  }

  /// What the steps are called: `11:00–12:00`, `11 Nov`, `9–15 Nov`.
  var names: [String] {
    let days = source.period.days
    return slots.map { slot in
      if source.period.kind.axis == .hours {
        let start = days[0].start.adding(seconds: Int64(slot.from * 3600))
        let end = days[0].start.adding(seconds: Int64(slot.to * 3600))
        return source.words.brief(LocalSpan(from: start, to: end, of: source.period))
      }
      return source.words.shortSpan(days[Int(slot.from)].day, days[min(days.count, Int(slot.to)) - 1].day)
    }
  }

  // MARK: Figures

  func current(_ id: FigureID) -> [Figure?] { slots.map { source.figures[id.at($0.dimension)] } }

  /// A reference series has an id of its own, or belongs to a series that reaches back far enough.
  func reference(_ id: FigureID) -> [Figure?] {
    slots.map { slot in
      guard let dimension = slot.referenceDimension else { return nil }
      return source.figures[id.of(.reference).at(dimension)] ?? source.figures[id.at(dimension)]
    }
  }

  func samples(_ values: [Double?]) -> [LineMark.LineSample] {
    zip(slots, values).map { LineMark.LineSample($0.middle, $1) }
  }

  /// Where a series has no value: dotted, with the reason.
  func gaps(in figures: [Figure?]) -> [Mark] {
    var gaps: [(from: Double, to: Double, label: String)] = []
    for (slot, figure) in zip(slots, figures) where figure?.value == nil {
      let words = source.words
      let label =
        slot.isGap
        ? words.word(.noData)
        : figure?.state == .missing(.tooFewRows)
          ? words.word(.tooFewRequests)
          : figure?.state == .missing(.noRows) ? words.word(.noRequests) : words.word(.noData)
      if let last = gaps.last, last.to == slot.from, last.label == label {
        gaps[gaps.count - 1].to = slot.to
      } else {
        gaps.append((slot.from, slot.to, label))
      }
    }
    return gaps.map { .gap(from: $0.from, to: $0.to, label: $0.label) }
  }

  // MARK: Events

  /// Weekends, days of the calendar, incidents and deployments, behind the data.
  var events: [Mark] {
    let weekend = source.period.kind.axis == .days ? source.period.span.days.weekends : []
    let events = EventMarks(axis: self)
    return weekend + events.calendar + events.incidents + events.deployments
  }

  /// Where an instant lies, held within the period.
  func place(_ instant: Instant) -> Double {
    let days = source.period.days
    if source.period.kind.axis == .hours {
      return max(0, min(length, instant.seconds(since: days[0].start) / 3600))
    }
    guard let index = days.lastIndex(where: { $0.start <= instant }) else { return 0 }
    let span = DaySpan(days[index].day, in: source.period.zone)
    let share = instant.seconds(since: span.start) / span.end.seconds(since: span.start)
    return min(length, Double(index) + min(1, share))
  }
}
