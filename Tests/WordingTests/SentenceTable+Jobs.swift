import Records
import TestSupport

/// Facts about jobs and what to do about them.
extension SentenceTable {
  static let allFacts = facts + jobs
  static let allAdvice = advice + jobAdvice

  static let jobs: [(Fact, String)] = [
    (
      .errorsReturned(
        ReturnedErrors([.init(name: "KeyError: zip", count: 2, last: span(week, "03:30", nil, day: 12))])),
      "Came back: “KeyError: zip” (twice, last before on Thu 12 Nov, 03:30)."
    ),
    (
      .errorsReturned(
        ReturnedErrors(
          (1...5).map { .init(name: "e\($0)", count: 6 - $0, last: span(week, "03:30", nil, day: 10 + $0)) })),
      "5 kinds of errors came back: “e1” (5 times, last before on Wed 11 Nov, 03:30), “e2” (4 times, last before on "
        + "Thu 12 Nov, 03:30), “e3” (3 times, last before on Fri 13 Nov, 03:30) and 2 more."
    ),
    (
      .jobFailures(
        JobFailures(
          name: "Sync orders", inside: ShareParts(21, of: 80), since: ShareParts(5, of: 356), span: span(week), days: 7)
      ),
      "Sync orders: 21 of 80 runs failed Tue 17 Nov, 11:40–13:05; since then 5 of 356."
    ),
    (
      .jobFailing(
        FailingJob(
          name: "Nightly backup", runs: 3, span: span(week, "03:05", nil, day: 15), mayBeOlder: false,
          error: "No space left on device")),
      "Nightly backup: every run failed since Sun 15 Nov, 03:05, 3 in a row; last error: “No space left on device”."
    ),
    (
      .jobFailing(FailingJob(name: "(none)", runs: 1, span: span(day, "03:05", nil), mayBeOlder: false, error: nil)),
      "Jobs without a name: the last run failed, 03:05."
    ),
    (
      .jobFailing(
        FailingJob(name: "Sync", runs: 9, span: span(week, "03:05", nil, day: 15), mayBeOlder: true, error: nil)),
      "Sync: at least 9 failed runs in a row, since Sun 15 Nov, 03:05 or longer."
    ),
    (
      .jobsMissed(MissedJobs([.init(name: "Cleanup", runsBefore: 7, last: span(week, "03:30", nil, day: 15))])),
      "Cleanup did not run; its last run was Sun 15 Nov, 03:30."
    ),
    (
      .jobsMissed(
        MissedJobs(
          (1...4).map { .init(name: "job\($0)", runsBefore: 7, last: span(week, "03:30", nil, day: 10 + $0)) })),
      "4 jobs did not run: job1 (last Wed 11 Nov, 03:30), job2 (last Thu 12 Nov, 03:30), job3 (last Fri 13 Nov, 03:30) and "
        + "1 more."
    ),
    (
      .shareChanged(
        ShareChange(
          "jobs.by_job.failure_share{Sync orders}", before: 0.00873, after: 0.0488, low: 0.022, high: 0.061,
          verdict: .regressed, relation: .previousWeek, partsBefore: ShareParts(5, of: 573),
          partsAfter: ShareParts(30, of: 615))),
      "Sync orders: 4.88 % of runs failed (30 of 615), 0.87 % the week before (5 of 573): up 4.0 points (likely 2.2 to 6.1)."
    ),
  ]

  static let jobAdvice: [(Advice, String)] = [
    (
      .examineError(FrequentError(name: "KeyError: zip", count: 45, of: 120)),
      "Look into “KeyError: zip”: 45 of 120 occurrences."
    ),
    (
      .readFailure(
        JobFailure(name: "Sync orders", firstOf: 21, at: span(week, "02:12", nil, day: 19), error: "connect ETIMEDOUT")),
      "Look at the first of 21 failed runs of Sync orders: Thu 19 Nov, 02:12 (“connect ETIMEDOUT”)."
    ),
    (
      .readFailure(JobFailure(name: "Sync", firstOf: 1, at: span(day, "02:12", nil), error: nil)),
      "Look at the failed run of Sync: 02:12."
    ),
    (
      .readFailure(JobFailure(name: "Sync", firstOf: nil, at: span(day, "02:12", nil), error: nil)),
      "Look at the last failed run of Sync: 02:12."
    ),
    (
      .findMissedJobs(MissedJobs([.init(name: "Cleanup", runsBefore: 7, last: span(week, "03:30", nil, day: 15))])),
      "Find out why Cleanup has not run since Sun 15 Nov, 03:30."
    ),
    (
      .findMissedJobs(MissedJobs((1...4).map { .init(name: "job\($0)", runsBefore: 7, last: span(week)) })),
      "Find out why 4 jobs did not run: job1, job2, job3 and 1 more."
    ),
  ]
}
