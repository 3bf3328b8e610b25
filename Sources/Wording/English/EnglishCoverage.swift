package import Records

/// Which hours have rows.
extension English {
  /// What covers hours.
  func rows(_ source: Coverage.CoverageSource) -> String {
    switch source {
    case .metrics: "metrics"
    case .checks: "checks"
    case .reports: "error reports"
    case .jobs: "runs of jobs"
    }
  }

  /// Which hours have rows, and why others have none.
  func sentences(_ coverage: Coverage, _ zone: Zone, _ mayBeGone: Bool) -> [String] {
    if coverage.withRows == coverage.hours { return [complete(coverage) + "."] }
    if coverage.isAsExpected { return due(coverage).map { [$0 + "."] } ?? [] }
    let spans = coverage.gapSpans
    let shown = spans.prefix(6).map { EnglishDates.brief($0.from, $0.to, in: zone) }.joined(separator: "; ")
    let covered =
      coverage.gaps.isEmpty
      ? some(coverage) : "\(none(coverage)) (\(shown)\(spans.count > 6 ? "; and others" : ""))"
    return [covered + "."] + reasons(coverage, zone, mayBeGone)
  }

  package func coverage(_ coverage: Coverage, of period: Period) -> String {
    EnglishTypography.bound(title(coverage, period))
  }

  private func title(_ coverage: Coverage, _ period: Period) -> String {
    let rows = rows(coverage.source)
    if coverage.withRows == coverage.hours { return complete(coverage) }
    if coverage.isAsExpected, let due = due(coverage) { return due }
    if coverage.withRows == 0 {
      let none = coverage.hours == 1 ? "No \(rows) in this hour" : "No \(rows) in any of the \(hours(coverage.hours))"
      return none + (coverage.isNoActivityExpected ? ", none were due" : "")
    }
    if coverage.isWhole { return "\(capitalized(rows)) for every hour, two equal ones taken together" }
    if coverage.gaps.isEmpty { return some(coverage) }
    return none(coverage) + gaps(coverage.missingSpans, period)
  }

  /// Behind the number of hours: the only gap, or how many there are and the longest.
  private func gaps(_ spans: [Coverage.EmptySpan], _ period: Period) -> String {
    guard let named = spans.namedFirst else { return "" }
    let span = LocalSpan(from: named.start, to: named.end, of: period)
    if spans.count == 1 { return ", " + EnglishDates.briefDays(span) }
    let when =
      span.passesMidnight
      ? "\(plain(named.hours)) h from \(EnglishDates.start(span))" : EnglishDates.briefDays(span)
    let longest = spans.hasOneLongest ? (spans.count == 2 ? "the longer" : "the longest") : "the first"
    return ": \(plain(spans.count)) gaps, \(longest) \(when)"
  }

  private func some(_ coverage: Coverage) -> String {
    "\(capitalized(rows(coverage.source))) for \(plain(coverage.withRows)) of \(hours(coverage.hours))"
  }

  private func none(_ coverage: Coverage) -> String {
    "No \(rows(coverage.source)) for \(plain(coverage.gaps.count)) of \(hours(coverage.hours))"
  }

  private func capitalized(_ rows: String) -> String { rows.prefix(1).uppercased() + rows.dropFirst() }

  /// Said where rows came in every hour.
  private func complete(_ coverage: Coverage) -> String {
    guard coverage.hours > 1 else { return "The one hour has \(rows(coverage.source))" }
    let all = "all \(coverage.hours) hours"
    switch coverage.source {
    case .metrics: return "All \(coverage.hours) hours have metrics"
    case .checks: return "Checks came in \(all)"
    case .reports: return "Error reports came in \(all)"
    case .jobs: return "Jobs ran in \(all)"
    }
  }

  /// Of error reports nothing: nobody expects them by the hour.
  private func due(_ coverage: Coverage) -> String? {
    let subject: String
    switch coverage.source {
    case .metrics: subject = "Metrics came"
    case .checks: subject = "Checks came"
    case .reports: return nil
    case .jobs: subject = "Jobs ran"
    }
    return "\(subject) as often as usual, in \(plain(coverage.withRows)) of \(hours(coverage.hours))"
  }

  /// Why other hours have no rows.
  private func reasons(_ coverage: Coverage, _ zone: Zone, _ mayBeGone: Bool) -> [String] {
    func hours(_ count: Int) -> String { EnglishNumbers.counted(count, "hour", "hours") }
    var reasons: [String] = []
    if let first = coverage.firstRow, coverage.notYetRecorded > 0 {
      let begin = "The first row is of \(EnglishDates.moment(first, in: zone))"
      reasons.append(begin + (mayBeGone ? "." : "; before it nothing was recorded."))
    } else if coverage.notYetRecorded > 0 {
      reasons.append("Not yet recorded: \(hours(coverage.notYetRecorded)).")
    }
    if coverage.noneExpected > 0 { reasons.append("No rows expected: \(hours(coverage.noneExpected)).") }
    if coverage.tooLittleHistory > 0 {
      reasons.append("Too little history to tell whether rows were due: \(hours(coverage.tooLittleHistory)).")
    }
    if coverage.repeated > 0 {
      reasons.append("The clocks went back: of the two equal hours the rows are counted in the first.")
    }
    if let days = coverage.silentDays {
      reasons.append("Such silences are usual here: one began on \(days) of the 28 days before.")
    }
    return reasons
  }
}
