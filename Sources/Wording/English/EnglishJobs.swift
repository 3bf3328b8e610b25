package import Records

/// Jobs and their failed runs.
extension English {
  package func failed(job: String) -> String { "\(job), failed" }

  package func job(_ stored: String) -> String { stored == JobRecord.unnamed ? "Jobs without a name" : stored }

  package func brief(moment: LocalSpan) -> String { EnglishDates.start(moment) }

  package func firstJobRun(_ first: Instant, in zone: Zone) -> String {
    EnglishTypography.bound(
      "The first run of a job is of \(EnglishDates.moment(first, in: zone)); before it nothing is known of jobs.")
  }

  func telling(_ fact: JobFailures) -> Telling {
    let name = job(fact.name)
    let part = "\(plain(fact.inside.part)) of \(EnglishNumbers.counted(fact.inside.whole, "run", "runs"))"
    let when = EnglishDates.briefStretch(fact.span)
    let since =
      fact.since.whole > 0 ? "; since then \(plain(fact.since.part)) of \(plain(fact.since.whole))" : ""
    return Telling(
      english: "\(name): \(part) failed \(when)\(since).",
      clause: "\(name) failed \(part)" + (day(fact).map { " on " + $0 } ?? ""), brief: "\(name) failed \(part)",
      headline: "\(name): \(part) failed \(when)")
  }

  /// Of several days the one that it lies in; nil where it lies in more.
  private func day(_ fact: JobFailures) -> String? {
    guard fact.days > 1, fact.span.firstDay == fact.span.lastDay else { return nil }
    return EnglishDates.names([fact.span.firstDay], of: fact.days)
  }

  func telling(_ fact: FailingJob) -> Telling {
    let (name, since) = (job(fact.name), EnglishDates.start(fact.span))
    func error(_ limit: Int) -> String { fact.error.map { quotation(Self.cut($0, limit)) } ?? "" }
    let clause = "\(name) failing since \(fact.span.namesDays ? EnglishDates.shortWeekday(fact.span.firstDay) : since)"
    guard fact.runs > 1 || fact.mayBeOlder else {
      let told = "\(name): the last run failed, \(since)"
      return Telling(
        english: told + (fact.error == nil ? "." : "; error: \(error(80))."),
        line: told + (fact.error == nil ? "" : " (\(error(50)))"), clause: "last run of \(name) failed", headline: told)
    }
    let runs =
      fact.mayBeOlder
      ? "at least \(EnglishNumbers.counted(fact.runs, "failed run", "failed runs")) in a row, since \(since) or longer"
      : "every run failed since \(since), \(plain(fact.runs)) in a row"
    return Telling(
      english: "\(name): \(runs)" + (fact.error == nil ? "." : "; last error: \(error(80))."),
      line: "\(name): \(runs)" + (fact.error == nil ? "" : " (\(error(50)))"), clause: clause,
      brief: "\(name) failing", headline: "\(name): every run failed since \(since)")
  }

  func telling(_ fact: MissedJobs) -> Telling {
    func last(_ job: MissedJobs.Missed) -> String { EnglishDates.start(job.last) }
    let list = fact.list
    guard list.count > 1 else {
      let name = job(list[0].name)
      return Telling(
        english: "\(name) did not run; its last run was \(last(list[0])).", clause: "\(name) did not run")
    }
    let named = list.prefix(Self.mostNamed).map { "\(job($0.name)) (last \(last($0)))" }.joined(separator: ", ")
    let rest = list.count - Self.mostNamed
    return Telling(
      english: "\(plain(list.count)) jobs did not run: \(named)" + (rest > 0 ? " and \(plain(rest)) more." : "."),
      clause: "\(plain(list.count)) jobs did not run")
  }

  func sentence(_ failure: JobFailure) -> String {
    let runs =
      switch failure.firstOf {
      case nil: "last failed run"
      case 1: "failed run"
      case let count?: "first of \(plain(count)) failed runs"
      }
    return "Look at the \(runs) of \(job(failure.name)): \(EnglishDates.start(failure.at))"
      + (failure.error.map { " (\(quotation(Self.cut($0, 50))))." } ?? ".")
  }

  func sentence(_ missed: MissedJobs) -> String {
    let list = missed.list
    guard list.count > 1 else {
      return "Find out why \(job(list[0].name)) has not run since \(EnglishDates.start(list[0].last))."
    }
    let named = list.prefix(Self.mostNamed).map { job($0.name) }.joined(separator: ", ")
    let rest = list.count - Self.mostNamed
    return "Find out why \(plain(list.count)) jobs did not run: \(named)"
      + (rest > 0 ? " and \(plain(rest)) more." : ".")
  }
}
