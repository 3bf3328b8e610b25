import Records

/// The stretches of time that runs of jobs are counted by.
struct JobTimes {
  /// The days of the series.
  let days: TimeSlots
  /// The steps of charts: hours, days or weeks of the period.
  let steps: TimeSlots
  let usualDays: TimeSlots
  let end: Int64
  private let period: Range<Int64>
  private let reference: Range<Int64>
  private let outcomesStart: Int64
  /// The seven days before the period, the latest first.
  private let daysBefore: [Range<Int64>]

  /// What a tally has that ran on each of the seven days before the period.
  static let eachDayBefore: UInt8 = 0b111_1111

  init(_ request: TableRequest) {
    let (current, baseline) = (request.comparison.current, request.comparison.baseline)
    func range(_ start: Instant, _ end: Instant) -> Range<Int64> { start.microseconds..<end.microseconds }
    days = TimeSlots(request.seriesDays)
    usualDays = TimeSlots(request.comparison.usualDays)
    steps = TimeSlots(JobTimes.steps(current).map { range($0.start, $0.end) })
    end = current.end.microseconds
    period = range(current.start, current.end)
    reference = range(baseline.start, baseline.end)
    outcomesStart = min(baseline.start, current.start).microseconds
    daysBefore = (1...7).map { number in
      let day = DaySpan(current.days[0].day.adding(-number), in: current.zone)
      return range(day.start, day.end)
    }
  }

  private static func steps(_ period: Period) -> [(start: Instant, end: Instant)] {
    switch period.kind.axis {
    case .hours:
      period.days.flatMap { day in
        day.hourStarts.map { (start: $0, end: min($0.adding(seconds: 3600), day.end)) }
      }
    case .days: period.days.map { (start: $0.start, end: $0.end) }
    case .weeks:
      period.weeks.map { week in
        (start: period.days[week.days.lowerBound].start, end: period.days[week.days.upperBound - 1].end)
      }
    }
  }

  func place(of time: Int64) -> JobTally.Place {
    let isBefore = time < period.lowerBound && time >= (daysBefore.last?.lowerBound ?? .max)
    return JobTally.Place(
      time: time, isOfPeriod: period.contains(time), isOfReference: reference.contains(time),
      isOfOutcomes: time >= outcomesStart,
      dayBefore: isBefore ? daysBefore.firstIndex { $0.contains(time) } : nil)
  }
}

/// Stretches of time in order, none over another.
struct TimeSlots {
  let spans: [Range<Int64>]
  var count: Int { spans.count }

  init(_ spans: [Range<Int64>]) { self.spans = spans }

  init(_ days: [DaySpan]) { self.init(days.map { $0.start.microseconds..<$0.end.microseconds }) }

  /// The one that holds the moment; nil for none.
  func index(of time: Int64) -> Int? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound <= time { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].contains(time) ? low : nil
  }
}
