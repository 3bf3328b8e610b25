/// The single words inside pictures and the tables behind them.
package enum ChartWord: Sendable, CaseIterable {
  case noData, noRequests, tooFewRequests
  /// The range of values that are not unusual.
  case expectedRange
  /// Of reports, beside a number of events.
  case repeatsIncluded
  case otherCategories
  /// Names of lines and bars.
  case p95, mean, failedRequests, requests, reports, opened, resolved, backlog
  case runs, failedRuns, otherJobs
  /// The heading of a panel.
  case responseTime
  /// Severities of error reports, and all that are not among them.
  case critical, high, medium, low, otherSeverity
  /// Of one colour: all but critical ones of days outside the period, in full and in short.
  case uncriticalElsewhere, elsewhere
  /// Columns of the tables.
  case time, day, hour, category, share, job, duration, group
  /// What a panel of the settings is drawn by, as a subtitle begins.
  case byDay, byGroup
  /// Hours with rows, those in which rows were due and none came, those in which none were, and those of which that is not known.
  case hasRows, missing, noneExpected, notKnown
  /// Columns of the hours without rows.
  case when, hours, why
  /// What its values are of, in a sentence.
  case aDay
}
