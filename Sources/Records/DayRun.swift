/// Days that follow each other without a gap.
package struct DayRun: Hashable, Sendable {
  package let first: Day
  package private(set) var last: Day

  /// 1 or more.
  package var count: Int { last.number - first.number + 1 }

  /// - Parameter days: in ascending order, none twice.
  package static func runs(of days: [Day]) -> [DayRun] {
    var runs: [DayRun] = []
    for day in days {
      if let end = runs.indices.last, runs[end].last.adding(1) == day {
        runs[end].last = day
      } else {
        runs.append(DayRun(first: day, last: day))
      }
    }
    return runs
  }
}
