import Analysis
import Records
import Summaries
import TestSupport
import Testing

struct ReportChangeTests {
  private func finding(_ input: ReportInput) -> Finding? { Sample.assess(input).findings("count_change").first }

  private func daily(
    before: ErrorSummary.Counts, now: ErrorSummary.Counts, since: Day? = Day(year: 2020, month: 1, day: 1)
  ) -> Finding? {
    var input = Sample.quiet()
    input.errors = .read(Sample.errors(Sample.daily, now: now, before: before, since: since))
    return finding(input)
  }

  @Test(
    "daily: the exact test of events against the same weekday",
    arguments: [
      // p = .031 of 0 → 6 does not hold up beside the test of the error rate; .0156 of 0 → 7 and 7 → 0 does at
      // q = .05, which is something to watch but no improvement; .001 of 0 → 11 holds at .01.
      (3, 9, .notEnoughData, .info), (0, 6, .notEnoughData, .info), (0, 7, .regressed, .low),
      (7, 0, .notEnoughData, .info), (0, 11, .regressed, .medium), (11, 0, .improved, .info),
      (10, 40, .regressed, .medium), (1000, 1010, .noChange, .info),
      // Certain but below a quarter: 4000 → 4400.
      (4000, 4400, .noChange, .info),
    ] as [(Int, Int, Verdict, Severity)])
  func exact(before: Int, after: Int, verdict: Verdict, severity: Severity) {
    let finding = daily(before: Sample.counts(new: before), now: Sample.counts(new: after))
    #expect(finding?.verdict == verdict)
    #expect(finding?.measure == "reports.events")
    #expect(finding?.severity == severity)
  }

  @Test("from 0 to 7 the ratio has no upper end, and no percentage can be made of it")
  func fromZero() {
    guard
      case .countChanged(let change)? = daily(before: Sample.counts(), now: Sample.counts(new: 7))?.fact,
      change.before == 0, change.after == 7, change.high == nil, change.verdict == .regressed
    else {
      Issue.record("not 0 → 7")
      return
    }
    #expect((change.low ?? 0) > 1)
  }

  @Test("thirty repeats of one error are one event, not a change")
  func repeats() {
    let finding = daily(before: Sample.counts(new: 2, events: 2), now: Sample.counts(new: 32, events: 3))
    #expect(finding?.verdict == .notEnoughData)
  }

  @Test("no report either time says nothing; a table that does not reach back has no verdict")
  func edges() {
    #expect(daily(before: Sample.counts(), now: Sample.counts()) == nil)
    let young = daily(before: Sample.counts(), now: Sample.counts(new: 20), since: Sample.day)
    #expect(young?.verdict == .notEnoughData)
    if case .countChanged(let change)? = young?.fact { #expect(change.low == nil && change.high == nil) }
    let old = daily(before: Sample.counts(), now: Sample.counts(new: 20), since: Sample.day.adding(-7))
    #expect(old?.verdict == .regressed)
  }

  @Test("missing hours take the verdict away")
  func coverage() {
    var input = Sample.quiet()
    input.errors = .read(
      Sample.errors(Sample.daily, now: Sample.counts(new: 40), before: Sample.counts(new: 10)))
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: 2))
    #expect(finding(input)?.verdict == .notEnoughData)
  }

  @Test("a day of 25 hours is given its hour")
  func exposure() {
    let zone = Zone(identifier: "America/New_York")!
    let period = Period(day: Day(year: 2026, month: 11, day: 1)!, zone: zone)
    let input = ReportInput(
      Comparison(period), asOf: Sample.asOf(period),
      errors: .read(
        Sample.errors(period, now: Sample.counts(new: 2500), before: Sample.counts(new: 2400))))
    guard case .countChanged(let change)? = finding(input)?.fact, let low = change.low, let high = change.high,
      change.verdict == .noChange
    else {
      Issue.record("no verdict")
      return
    }
    // The same number an hour: the ratio's interval lies around 1.
    #expect(abs((low * high).squareRoot() - 1) < 0.001)
  }

  private func weekly(
    before: ErrorSummary.Counts, now: ErrorSummary.Counts, history: Int = 70, perDay: @escaping (Int) -> Int
  ) -> Finding? {
    var input = Sample.quiet(Sample.weekly)
    let firstDay = Sample.weekly.days[6].day.adding(1 - 14 - history)
    input.errors = .read(
      Sample.errors(
        Sample.weekly, now: now, before: before, history: history, since: firstDay, perDay: perDay))
    return finding(input)
  }

  @Test("weekly, bursty history: the reports themselves, against their spread")
  func overdispersed() {
    // Five a day on most days, 40 on every tenth: φ̂ about 14.
    let bursty: (Int) -> Int = { $0 % 10 == 0 ? 40 : 5 }
    let usual = weekly(before: Sample.counts(new: 65), now: Sample.counts(new: 100), perDay: bursty)
    #expect(usual?.measure == "reports.new")
    #expect(usual?.verdict == .notEnoughData)
    #expect((usual?.evidence.first { $0.name == "phi" }?.value ?? 0) > 10)
    // Weeks have gone from 35 to 70 and back: the rule on usual changes asks for more than tenfold.
    let tenfold = weekly(before: Sample.counts(new: 65), now: Sample.counts(new: 650), perDay: bursty)
    #expect(tenfold?.verdict == .notEnoughData)
    #expect((tenfold?.evidence.first { $0.name == "p" }?.value ?? 1) < 0.001)
    let large = weekly(before: Sample.counts(new: 65), now: Sample.counts(new: 900), perDay: bursty)
    #expect(large?.verdict == .regressed)
  }

  @Test("weekly, calm history: the exact test of events")
  func calm() {
    let finding = weekly(before: Sample.counts(new: 35), now: Sample.counts(new: 90), perDay: { _ in 5 })
    #expect(finding?.measure == "reports.events" && finding?.verdict == .regressed)
  }

  @Test("weekly, little history: the exact test below 30 events, above not enough data")
  func littleHistory() {
    let few = weekly(before: Sample.counts(new: 4), now: Sample.counts(new: 20), history: 34, perDay: { _ in 5 })
    #expect(few?.verdict == .regressed)
    let many = weekly(before: Sample.counts(new: 4), now: Sample.counts(new: 60), history: 34, perDay: { _ in 5 })
    #expect(many?.verdict == .notEnoughData)
    #expect(many?.evidence.contains { $0.name == "p" } == false)
  }
}
