/// What of an ISO week lies in a period: all of it, or less where the period begins or ends within it.
package struct PeriodWeek: Hashable, Sendable {
  package let week: Week
  /// Which of the period's days, counted from 0.
  package let days: Range<Int>
}

extension Period {
  /// The weeks that its days are of, in order.
  package var weeks: [PeriodWeek] {
    var weeks: [PeriodWeek] = []
    for (index, span) in days.enumerated() {
      let week = Week(containing: span.day)
      let start = weeks.last.flatMap { $0.week == week ? $0.days.lowerBound : nil }
      if start != nil { weeks.removeLast() }
      weeks.append(PeriodWeek(week: week, days: (start ?? index)..<index + 1))
    }
    return weeks
  }
}
