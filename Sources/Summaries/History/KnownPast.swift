package import Records

/// What earlier runs counted of the past and a report need not read again.
package struct KnownPast: Sendable {
  /// What was counted of the period that the reported one is compared with; nil when it is to be read.
  package var baseline: RecordedMetrics?
  /// What its smaller tables told; nil when that was not kept.
  package var halves: TableHalves?
  /// What the smaller tables told of days whose rows are gone from one of them at least, oldest first.
  package var dayHalves: [(day: DaySpan, halves: TableHalves)] = []
  /// Durations of requests by local day; days without an entry are to be read.
  package var requestDays: [Day: ValueSummary?]

  /// The earliest row of each metric type that was ever seen, by its stored name.
  package var firstRows: [String: Instant]

  /// What earlier reports told to have fallen silent.
  package var stopped: [StoppedSource] = []

  package init(
    baseline: RecordedMetrics? = nil, halves: TableHalves? = nil, requestDays: [Day: ValueSummary?] = [:],
    firstRows: [String: Instant] = [:]
  ) {
    self.baseline = baseline
    self.halves = halves
    self.requestDays = requestDays
    self.firstRows = firstRows
  }

  /// The first row of a type, in the source or seen before.
  package func first(_ type: String, _ found: Instant?) -> Instant? {
    [firstRows[type], found].compactMap(\.self).min()
  }

  /// The days before the baseline, those known beside those that were read.
  package func joined(_ read: [History.RequestDay], of days: [DaySpan]) -> [History.RequestDay] {
    guard !requestDays.isEmpty else { return read }
    let counted = Dictionary(read.map { ($0.day, $0) }) { one, _ in one }
    return days.compactMap { span in
      counted[span.day] ?? requestDays[span.day].map { History.RequestDay(day: span.day, durations: $0) }
    }
  }
}
