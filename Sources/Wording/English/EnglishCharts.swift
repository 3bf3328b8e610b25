package import Records

/// The words of pictures.
extension English {
  package func chart(_ name: String, in report: ReportKind) -> ChartTexts? {
    let each =
      switch report.axis {
      case .hours: "by hour"
      case .days: "by day"
      case .weeks: "by week"
      }
    let steps = report.stepHours.map { "per \($0) h" } ?? each
    let areMeans = report.axis == .weeks
    let weeks = report.seriesDays / 7
    let over = words(of: report).over
    return switch name {
    case "errors-by-category":
      ChartTexts("New error reports by category", "Number of reports", nothing: "No new error reports \(over).")
    case "occurrences-per-day":
      ChartTexts(
        "Error occurrences per day", areMeans ? "Mean number a day by week" : "Number of occurrences",
        nothing: "No error occurred in these days.")
    case "errors-per-day":
      ChartTexts(
        "New error reports per day",
        areMeans ? "Mean number of reports a day by week and severity" : "Number of reports by severity",
        nothing: "No new error reports in these days.")
    case "response-time":
      ChartTexts(
        "Response time", "p95 \(steps)", nothing: "No requests were recorded in this period.")
    case "requests-per-day":
      ChartTexts(
        report.axis == .hours ? "Requests per hour" : "Requests per day",
        (areMeans ? "Mean number of requests a day " : "Number of requests ") + each,
        nothing: "No requests were recorded in this period.")
    case "error-rate":
      ChartTexts(
        "Failed requests", "Requests with status 500 or above \(steps)",
        nothing: "No request with a status was recorded in this period.")
    case "backlog":
      ChartTexts(
        "Error reports opened, resolved and open",
        areMeans ? "Mean number of reports a day by week" : "Number of reports per day",
        nothing: "No error reports were opened, resolved or left open in these days.")
    case "activity":
      !report.hasHourlyRequests
        ? ChartTexts(
          "When error reports arrive", "Reports by weekday and hour", nothing: "No new error reports in these days.")
        : ChartTexts(
          "When requests arrive", "Requests by weekday and hour", nothing: "No requests were recorded \(over).")
    case "request-history":
      ChartTexts(
        (weeks == 12 ? "Twelve" : String(weeks)) + " weeks of requests", "By day",
        nothing: "No requests were recorded in these weeks.")
    case "forecast":
      ChartTexts(
        "Levels and their limits", "By day, dashed if it goes on like this", nothing: "Nothing moves towards a limit.")
    case "response-per-check":
      ChartTexts(
        "Response time per check", "Mean response \(each)", nothing: "No check has a response time in this period.")
    case "uptime-per-check":
      ChartTexts(
        "Uptime per check", "Outages by check; short ones are drawn wider than they were",
        nothing: "No checks were recorded in this period.")
    case "job-runs":
      ChartTexts(
        "Failed runs of jobs", "Runs \(each)",
        nothing: "No runs of jobs were recorded in this period.")
    case "job-failures":
      ChartTexts(
        "Jobs that fail most", "Share of runs that failed", nothing: "No run of a job failed in this period.")
    case "job-durations":
      ChartTexts(
        "How long jobs take", "Mean duration of a run", nothing: "No durations of jobs were recorded in this period.")
    case "coverage":
      ChartTexts("Hours with rows", "Rows by hour", nothing: "Nothing is known of the hours of this period.")
    case "funnel":
      ChartTexts(
        "Step by step", "Requests answered well, and their share of the step before",
        nothing: "No request of these steps was recorded in this period.")
    case "cpu-by-group": byGroup("CPU", "Mean by day")
    case "memory-by-group": byGroup("Memory", "Mean by day")
    case "disk-by-group": byGroup("Disk", "In use at the end of each day")
    case "connections-by-group": byGroup("Database connections", "By day")
    case "measure-by-group":
      ChartTexts("A measure by group", "By day", nothing: "Nothing was recorded in this period.")
    default: nil
    }
  }

  private func byGroup(_ title: String, _ measure: String) -> ChartTexts {
    ChartTexts("\(title) by host", measure, nothing: "Nothing was recorded in this period.")
  }

  package func runs(_ count: Int, failed: Int?, worst: (job: String, failed: Int)?) -> String {
    let runs = EnglishNumbers.counted(count, "run", "runs")
    guard let failed else { return EnglishTypography.bound("\(runs) of jobs") }
    return EnglishTypography.bound(
      (failed == 0 ? "None of \(runs) failed" : "\(plain(failed)) of \(runs) failed")
        + (worst.map { $0.failed == failed ? ": \($0.job)" : ", \(plain($0.failed)) of them of \($0.job)" } ?? ""))
  }

  package func mostFailed(_ job: String, _ failed: Int, of runs: Int) -> String {
    "Most failures: \(job), \(plain(failed)) of \(EnglishNumbers.counted(runs, "run", "runs"))"
  }

  package func longest(_ job: String, _ duration: String) -> String { "Longest on average: \(job), \(duration)" }

  package func word(_ word: ChartWord) -> String {
    switch word {
    case .noData: "no data"
    case .noRequests: "no requests"
    case .expectedRange: "expected"
    case .repeatsIncluded: "repeats included"
    case .tooFewRequests: "too few requests"
    case .otherCategories, .otherSeverity: "Other"
    case .p95: "p95"
    case .mean: "mean"
    case .failedRequests: "Failed requests"
    case .requests: "Requests"
    case .reports: "Reports"
    case .opened: "opened"
    case .resolved: "resolved"
    case .backlog: "Open error reports"
    case .responseTime: "Response time"
    case .critical: "critical"
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    case .uncriticalElsewhere: "other days, all but critical"
    case .elsewhere: "other days"
    case .time: "Time"
    case .day: "Day"
    case .hour: "Hour"
    case .category: "Category"
    case .share: "Share"
    case .job: "Job"
    case .duration: "Mean duration"
    case .runs: "Runs"
    case .failedRuns: "Failed runs"
    case .otherJobs: "Other jobs"
    case .group: "Group"
    case .byDay: "By day"
    case .byGroup: "By group"
    case .hasRows: "has rows"
    case .missing: "missing"
    case .noneExpected: "none expected"
    case .notKnown: "not known"
    case .when: "When"
    case .hours: "Hours"
    case .why: "Why"
    case .aDay: "a day"
    }
  }

  package var numbers: NumberStyle { EnglishNumbers.style }

  package func shortDay(_ day: Day) -> String {
    "\(day.dayOfMonth)\u{A0}\(Self.calendar.shortMonths[day.month - 1])"
  }

  package func shortWeekday(_ weekday: Int) -> String { Self.calendar.shortWeekdays[weekday - 1] }

  package func shortSpan(_ first: Day, _ last: Day) -> String {
    if first == last { return shortDay(last) }
    let sameMonth = first.month == last.month && first.year == last.year
    return sameMonth ? "\(first.dayOfMonth)–\(shortDay(last))" : "\(shortDay(first))\u{A0}– \(shortDay(last))"
  }

  package func span(_ first: Day, _ last: Day) -> String {
    let end = "\(last.dayOfMonth) \(Self.calendar.months[last.month - 1]) \(last.year)"
    if first == last { return "\(Self.calendar.weekdays[last.weekday - 1]) \(end)" }
    if first.year != last.year {
      return "\(first.dayOfMonth) \(Self.calendar.months[first.month - 1]) \(first.year) – \(end)"
    }
    return first.month == last.month
      ? "\(first.dayOfMonth) – \(end)" : "\(first.dayOfMonth) \(Self.calendar.months[first.month - 1]) – \(end)"
  }

  package func part(_ count: String, of whole: String) -> String { "\(count) of \(whole)" }

  package func followed(_ count: String, by share: String) -> String { "\(count) · \(share)" }

  package func labelled(_ stretch: String, _ part: String) -> String { "\(stretch): \(part)" }

  package func changed(_ value: String, before: String) -> String { "\(value), was \(before)" }

  package func orMore(_ value: String) -> String { "\(value) of requests or more" }

  package func briefOrMore(_ value: String, ofRequests: Bool) -> String {
    "≥\u{A0}\(value)" + (ofRequests ? " of requests" : "")
  }

  package func less(than value: String, orOf requests: String) -> String {
    "below \(value), or of fewer than \(requests) requests"
  }

  package func beyond(_ name: String, _ value: String, _ stretch: String, limit: String) -> String {
    "\(name) up to \(value) \(stretch), limit \(limit)"
  }

  package func limit(_ level: Fact.LimitLevel, _ value: String) -> String {
    EnglishTypography.bound("\(level.rawValue) from \(value)")
  }

  package func subtitle(_ measure: String, _ period: String, zone: String, isPartial: Bool) -> String {
    [measure, isPartial ? period + ", unfinished" : period, zone].joined(separator: " · ")
  }

  package func alternative(_ measure: String, _ period: String, zone: String, _ facts: [ChartFact]) -> String {
    let parts = facts.map { fact in
      switch fact {
      case .extent(let name, let low, let high, _) where low == high: "\(name.lowercasedFirst) \(low) throughout"
      case .extent(let name, let low, let high, let at):
        "\(name.lowercasedFirst) between \(low) and \(high)" + (at.isEmpty ? "" : ", highest \(at)")
      case .total(let name, let value): "\(name.lowercasedFirst) \(value) in all"
      case .most(let name, let value): "highest \(name): \(value)"
      case .row(let name, let now, let before): "\(name) \(now)" + (before.map { ", before \($0)" } ?? "")
      case .failed(let part, let at): "\(part) requests failed \(at)"
      case .incident(let title, let at): "incident \(title) \(at)"
      case .outage(let check, let at): "\(check) down \(at)"
      case .deployment(let version, let at): "\(version) deployed \(at)"
      case .noData(let at): "no data \(at)"
      case .nothing(let sentence): (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence).lowercasedFirst
      }
    }
    return AlternativeText.joined("\(measure), \(period), \(zone)", parts)
  }
}
