package import Records

/// How a report speaks: the only place that turns facts, numbers and dates into text.
///
/// One implementation per language; sentences are built whole, never glued.
package protocol Words: ChartWords {
  /// As in the settings: `en`.
  var language: String { get }

  /// Fixed words: headings, column titles, states.
  func label(_ label: Label) -> String
  /// A value with its unit, exact enough for a table.
  func value(_ value: Double, _ unit: Unit) -> String
  /// A figure's value, ≈ before an estimate, or why there is none.
  func value(_ figure: Figure) -> String
  /// How a value moved: `+12 %`, `+0.4 pts` (percentage points), `+7`; nil when there is nothing to say.
  func change(from before: Double, to after: Double, _ unit: Unit) -> Change?
  /// Two values beside each other, each with its unit, in as many digits as tell them apart: `1.82 s`, `1.91 s`.
  func apart(_ before: Double, _ after: Double, _ unit: Unit) -> (before: String, after: String)
  /// A value of the period before, behind that of the period: `was 6`.
  func was(_ before: String) -> String
  /// What the value usually is, behind that of the period: `usual 0.46 %`.
  func usual(_ value: String) -> String
  /// A currency code, or its sign where the language uses one.
  func currency(_ code: String) -> String
  /// On a scale of numbers up to `largest`: what they are multiplied by, and the unit behind the last, with its space.
  func scale(_ unit: Unit, upTo largest: Double) -> (factor: Double, suffix: String)
  func missing(_ reason: MissingReason) -> String

  func day(_ day: Day) -> String
  /// Date and clock time in the zone.
  func moment(_ instant: Instant, in zone: Zone) -> String
  func period(_ period: Period) -> String
  /// Seconds as people say them: `2 h 10 min`.
  func duration(_ seconds: Double) -> String
  /// How long an incident lasted: minutes up to 90, then hours and minutes, from ten on whole hours, from 72 on whole days gone.
  func lasted(_ seconds: Double) -> String
  /// Words as somebody recorded them, in quotation marks.
  func quotation(_ recorded: String) -> String
  /// What a small line spans: `24 hours`, `14 days`, `12 weeks`.
  func hours(_ count: Int) -> String
  func days(_ count: Int) -> String
  func weeks(_ count: Int) -> String
  func months(_ count: Int) -> String

  func section(_ section: Section) -> String
  func severity(_ severity: Severity) -> String
  /// - Parameter isLikely: whether it holds up at the lower level of what is to be watched.
  func verdict(_ verdict: Verdict, isLikely: Bool) -> String
  /// When something was so, in a few characters: `11:40–13:05`, `17 Nov 11:40–13:05`.
  func brief(_ span: LocalSpan) -> String
  /// Why there is no verdict: `too few requests (14)`.
  func reason(_ reason: Incomparable) -> String
  /// How many of the critical errors that are open are new, beside their number.
  func news(of count: Int) -> String
  /// On which side of a limit a value stands: `above 2 s`.
  func beyond(_ limit: Double, _ unit: Unit, rises: Bool) -> String
  /// Category, severity and status of an error report, from their stored values; unknown ones stay as stored.
  func category(_ stored: String) -> String
  func severity(stored: String) -> String
  func status(_ stored: String) -> String
  /// A job by its stored name; what stands for runs without one is said in words.
  func job(_ stored: String) -> String
  /// The caption of the share of its runs that failed: `Sync orders, failed`.
  func failed(job: String) -> String
  /// When a moment was, in a few characters: `02:12`, `Thu 19 Nov, 02:12`.
  func brief(moment: LocalSpan) -> String
  /// The plain name of a figure, without its dimension.
  func name(of figure: FigureID) -> String
  /// The same as the caption of a tile, where the name is too long for one.
  func shortName(of figure: FigureID) -> String
  /// What the figure counts, in one sentence; nil for figures that need none.
  func definition(of figure: FigureID) -> String?

  /// What a number behind a finding is called, which may be of the baseline; unknown ones stay as they are.
  func evidence(_ name: String, _ relation: Comparison.Relation) -> String
  /// A statistic without a unit, at most four significant digits.
  func number(_ value: Double) -> String

  func telling(_ fact: Fact) -> Telling
  /// Which figures are as usual, and which did not clearly move; nil without any.
  func unmoved(_ figures: [UsualChange]) -> String?
  /// Why the state is what it is, beside its word: `39 % of requests failed 11:40–13:05 (limit 5 %); this has ended`.
  func note(_ reason: StateReason) -> String
  func sentence(_ advice: Advice) -> String
  func absent(table: String, section: Section) -> String
  func quiet(_ section: Section) -> String
  /// `reason` is technical and in English, in every language.
  func failed(table: String, reason: String) -> String
  /// What is less than perfect about the pictures.
  func note(_ note: PictureNote) -> String
  /// Coverage, rejected rows, when status and severity were read.
  /// - Parameters:
  ///   - isOfApplication: whether metrics or error reports are told of at all.
  ///   - mayBeGone: whether the database may have removed rows of the period, so that its first row may not be the first.
  func dataQuality(
    _ coverage: Coverage?, rejections: [Rejection], asOf: Instant, zone: Zone, isOfApplication: Bool,
    mayBeGone: Bool
  ) -> [String]
  /// That too many hours are missing to judge changes, and of which period.
  func lowCoverage(_ coverage: LowCoverage, _ comparison: Comparison) -> String
  /// Which periods tell what is usual, which do not and why, and what is on a new level.
  func told(_ basis: UsualBasis) -> [String]
  /// What the settings mark of the period: one event at least.
  func marked(_ events: [CalendarEvent]) -> String
  /// Why an hour is without rows, as a table has it.
  func reason(_ why: Coverage.Emptiness) -> String
  /// Why rows are left out, as a table has it.
  func reason(_ reason: Rejection.Reason) -> String
  /// Of rows that stopped, what ends the alarm; or that somebody said it is meant so.
  func stop(_ stop: ToldStop) -> String
  /// Since when runs of jobs are known.
  func firstJobRun(_ first: Instant, in zone: Zone) -> String
  /// What a database may have removed of the period, or of what it is compared with.
  func retention(_ retention: Retention, _ comparison: Comparison, in zone: Zone) -> String
  /// When the database was read, where it has no error reports whose state is of that time.
  func read(_ asOf: Instant, in zone: Zone) -> String
  /// Said of every revision but the first: what came since the earlier report, where that is known.
  func revision(_ number: Int, _ change: RevisionChange?) -> String
  /// That a run wrote earlier reports late, and passed some over.
  func caughtUp(_ reports: CaughtUpReports) -> String
  /// The first sentence of a report without news; `isJudged` tells that every comparison could be made.
  func allQuiet(_ kind: ReportKind, isJudged: Bool) -> String
  /// The same of a period in which nothing was recorded because nothing was due.
  func noActivity(_ kind: ReportKind) -> String
  func partial(until end: Instant, in zone: Zone) -> String
  /// What the figures are compared with: `Against Thursday 12 November 2026`.
  func against(_ comparison: Comparison) -> String
  /// The same where numbers stand beside what they usually are, as far as that is known.
  func besideUsual(_ comparison: Comparison) -> String
  /// What a kind of report is called, and its periods.
  func words(of kind: ReportKind) -> KindWords
  /// What the baseline is, as the heading of a column: `Fri 13 Nov`, `The week before`.
  /// - Parameter day: the baseline where it is a day; nil else.
  func before(_ relation: Comparison.Relation, _ day: Day?) -> String
  /// `2 reports`: how many error reports.
  func reports(_ count: Int) -> String
  /// `certificate`, `domain`, `licence` from the stored value; others stay as stored.
  func kind(stored: String) -> String
  /// A gauge without its aggregate, as the caption of a tile: `CPU`, `Disk`.
  func gauge(of figure: FigureID) -> String
  /// Above the table of its groups: `Disk by host`.
  func title(of grouped: GroupedMeasure) -> String
  /// That a number is the worst of all groups: `highest of 3 hosts`.
  func extreme(of grouped: GroupedMeasure) -> String
  /// Over a chart of groups: `Disk: db-1 97 %, highest of 3 hosts`.
  func headline(of grouped: GroupedMeasure, worst name: String, _ value: String) -> String
  /// "From /cart/ to /orders/: 34 %": how many of those at the first step came to the last.
  func reached(from first: String, to last: String, _ share: String) -> String
  /// Said where a picture shows the first groups only: `the first 6 of 20`.
  func groups(_ count: Int, of whole: Int) -> String
  /// How many groups are not listed; nil when all are.
  func unlisted(of grouped: GroupedMeasure) -> String?
  /// `2 outages`
  func outages(_ count: Int) -> String
  /// How long an outage lasted; of several folded `12 × 1 min, every 96 to 97 min`.
  func length(_ group: OutageGroup) -> String
  /// Said where a list is cut: `and 2 more in the full report`.
  func more(_ count: Int) -> String
  /// Said below a table that holds only the first entries: `12 more are not listed.`
  func unlisted(_ count: Int) -> String
  /// Said in place of a table of the settings that has no rows: `“Scans”: nothing in this period.`
  func nothing(in title: String) -> String
  /// A group of a panel as readers call it.
  func group(_ stored: String, of panel: StandardPanel?) -> String
  /// What metrics say of orders and revenue, where a table of orders is told: their names and values.
  func elsewhere(_ metrics: [(name: String, value: String)]) -> String
  /// Said below the table of paths: `12 requests without a path are not among them.`
  func withoutPath(_ count: Int) -> String
  /// The row of what is not named one by one: `other (1,990 categories)`; nil when they are too many to tell apart.
  func others(_ count: Int?, _ thing: NamedThing) -> String
  /// That some severities or statuses are not known, and which.
  func unknown(_ words: UnknownWords) -> String

  /// `November 2026`
  func month(_ month: Int, of year: Int) -> String
  /// That some nights have no report, and which: at least one day, in ascending order.
  func missingNights(_ days: [Day]) -> String
  /// That some reports' folders cannot be read: at least one path.
  func unreadable(reports: [String]) -> String
  /// `revision 2`
  func revisionRemark(_ number: Int) -> String
  /// The subject of a report's mail: the service, the date, then the news, at most about 100 characters; incidents and
  /// deployments stand there whatever their length. Without news but deployments it says that the period was quiet, or
  /// `otherwise` the state.
  func subject(_ name: String, _ period: Period, news: [Fact], otherwise state: Label?) -> String
  /// Where all of it can be read, `daily/2026-11-19` within the folder of the reports.
  func wholeReport(in folder: String) -> String
}

/// The fixed words of a report.
package enum Label: String, Sendable, CaseIterable {
  case stateGood, stateAttention, stateCritical, stateUnknown
  case scoreCard, findings, recommendations, charts, definitions, dataQuality, revision
  case measure, value, change, judgement, rows, limit
  case name, host, count, path, total, mean, p95, errorRate, chatty, share
  case title, severity, category, module, created, status, identifier, link
  case started, resolved, stillOpen, version, deployed, author, rolledBack, environment
  case rating, comment, day, requests
  case byCategory, bySeverity, byStatus, byModule, topPaths, busiestPaths, keyActions, byCheck, byScenario, otherMetrics
  case newestOpen, incidents, deployments, feedbackComments, gaps, ratings, feedbackCategories, ownMeasures, byErrorKind
  case better, worse
  case responseMean, passRate, successRate, maximum, last, priority, rootCause, mitigated, services, assignee,
    noAssignee, resolution, checkName, when, uptime, downtime, outages, longest, maintenance, state, down, noChecks,
    noRows,
    responses,
    expiries, kind, expires, daysLeft, lasted,
    message, notes, ranges, rangesMeaning,
    changesPerDay
  case contents, evidence, allFigures, chartData, laterSteps, skipToReport, shortWeek
  case reports, otherReports, previousReport, nextReport, latestReports, trends, noReport, unfinished, unreadableReport
  case watch, nothingWorse, nothingBetter, newReports, resolvedReports, openReports, unresolvedCriticals, ofCategories,
    ofModules
  case wholeReport
  case funnel, step, ofStepBefore
  case byJob, runs, failedRuns, failedShare, lastError, failureStreaks, inARow, firstFailure, lastFailure, stillFailing,
    missedJobs, lastRun, noOutcomes
  case rejectedRows, source, why, column, storedValue, row, time
  case newestRows, table, newestRow, beforeEnd
}
