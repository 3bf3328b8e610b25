package import Records

/// What of a closed day's hours unusual ones are looked for in: a part of `RecordedMetrics.hours`.
package struct RecordedHours: Decodable, Sendable {
  private struct RecordedRequests: Decodable {
    struct RecordedDurations: Decodable {
      let count: [Int]
      let sum: [Double]
    }

    let durations: RecordedDurations
    let serverErrors: [Int]
  }

  private let requests: RecordedRequests
  private let hasRows: [Bool]?

  /// Nil where there are not as many hours as the day has.
  package func hours(of day: DaySpan) -> DayHours? {
    let starts = day.hourStarts
    guard let hasRows,
      [hasRows.count, requests.durations.count.count, requests.durations.sum.count, requests.serverErrors.count]
        .allSatisfy({ $0 == starts.count })
    else { return nil }
    return DayHours(
      day.day,
      starts.enumerated().map { place, start in
        DayHours.Hour(
          start, hasRows: hasRows[place], count: requests.durations.count[place],
          failed: requests.serverErrors[place], seconds: requests.durations.sum[place])
      })
  }
}

extension PeriodMetrics {
  /// Day by day.
  package var dayHours: [DayHours] {
    period.days.map { day in
      DayHours(
        day.day,
        hours.filter { day.contains($0.start) }.map { hour in
          DayHours.Hour(
            hour.start, hasRows: hour.hasRows && !hour.areRequestsLost, count: hour.requests?.durations.count ?? 0,
            failed: hour.requests?.serverErrors ?? 0, seconds: hour.requests?.durations.sum ?? 0)
        })
    }
  }
}
