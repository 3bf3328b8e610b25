package import Records

/// Every word and date that stands in a picture or its alternative text.
///
/// Numbers are written with the same signs as in sentences.
package protocol ChartWords: Sendable {
  var numbers: NumberStyle { get }

  /// What a picture is called in a report of the kind, by its file's name; nil for a picture that is not known.
  func chart(_ name: String, in report: ReportKind) -> ChartTexts?
  func word(_ word: ChartWord) -> String
  /// `19 Nov`
  func shortDay(_ day: Day) -> String
  /// `9–15 Nov`: first and last day, short.
  func shortSpan(_ first: Day, _ last: Day) -> String
  /// `Thursday 19 November 2026`, `9 – 15 November 2026`: with the year.
  func span(_ first: Day, _ last: Day) -> String
  /// 1 is Monday.
  func shortWeekday(_ weekday: Int) -> String
  /// `107 of 273`
  func part(_ count: String, of whole: String) -> String
  /// A count and its share of the step before: `1,204 · 28 %`
  func followed(_ count: String, by share: String) -> String
  /// `11:40–13:05: 107 of 273`
  func labelled(_ stretch: String, _ part: String) -> String
  /// `66, was 10`
  func changed(_ value: String, before: String) -> String
  /// `31 of 831 runs failed, 30 of them of Sync orders`.
  /// - Parameters:
  ///   - failed: nil where it is not known how many did.
  ///   - worst: the job that most of them are of; nil when there is none, or only one job.
  func runs(_ count: Int, failed: Int?, worst: (job: String, failed: Int)?) -> String
  /// `Most failures: Sync orders, 30 of 615 runs`
  func mostFailed(_ job: String, _ failed: Int, of runs: Int) -> String
  /// `Longest on average: Newsletter, 57 s`
  func longest(_ job: String, _ duration: String) -> String
  /// `5 % of requests or more`: a share from its limit on.
  func orMore(_ value: String) -> String
  /// The same in short: `≥ 5 % of requests`; the first of a key says of what, the others need not.
  func briefOrMore(_ value: String, ofRequests: Bool) -> String
  /// `below 1 %, or of fewer than 100 requests`
  func less(than value: String, orOf requests: String) -> String
  /// `p95 up to 4.9 s 10 Nov 09:00 – 12 Nov 15:00, limit 2 s`: how long the steps lay beyond a limit.
  func beyond(_ name: String, _ value: String, _ stretch: String, limit: String) -> String
  /// What hours without rows come to: `No metrics for 2 of 168 hours, Sun 15 Nov, 01:00–03:00`.
  func coverage(_ coverage: Coverage, of period: Period) -> String
  /// `warning 2 s`
  func limit(_ level: Fact.LimitLevel, _ value: String) -> String
  /// `8 of 20 checks`, where not all have a row.
  func checks(_ count: Int, of all: Int) -> String
  /// `down since Sun 21:04`, over a row of a check.
  func downSince(_ span: LocalSpan, lasting seconds: Double) -> String
  /// `2 h 9 min`, `12 × 1 min`: how long an outage lasted, or several folded.
  func briefLength(_ group: OutageGroup) -> String
  /// Measure, period, zone in one line; an unfinished period is called so.
  func subtitle(_ measure: String, _ period: String, zone: String, isPartial: Bool) -> String
  /// One sentence for those who do not see the picture; what does not fit into 350 characters falls off from its end.
  func alternative(_ measure: String, _ period: String, zone: String, _ facts: [ChartFact]) -> String
}
