package import Records

/// Jobs and their failed runs.
extension Russian {
  package func failed(job: String) -> String { "\(job), с\u{A0}ошибкой" }

  package func job(_ stored: String) -> String {
    stored == JobRecord.unnamed ? "Задания без\u{A0}названия" : stored
  }

  package func brief(moment: LocalSpan) -> String { RussianDates.start(moment) }

  package func firstJobRun(_ first: Instant, in zone: Zone) -> String {
    RussianTypography.bound(
      "Первый записанный запуск задания — \(RussianDates.moment(first, in: zone)); что было раньше, неизвестно.")
  }

  func telling(_ fact: JobFailures) -> Telling {
    let name = job(fact.name)
    let part = "\(plain(fact.inside.part)) из \(RussianNumbers.genitive(fact.inside.whole, "запуска", "запусков"))"
    let when = RussianDates.briefStretch(fact.span)
    let since =
      fact.since.whole > 0 ? "; с тех пор \(plain(fact.since.part)) из \(plain(fact.since.whole))" : ""
    return Telling(
      bound: "\(name): с ошибкой \(part), \(when)\(since).",
      clause: "\(name): с ошибкой \(part)" + (day(fact).map { ", " + $0 } ?? ""),
      brief: "\(name): с ошибкой \(part)",
      headline: RussianTypography.bound("\(name): с ошибкой \(part), \(when)"))
  }

  /// Of several days the one that it lies in; nil where it lies in more.
  private func day(_ fact: JobFailures) -> String? {
    guard fact.days > 1, fact.span.firstDay == fact.span.lastDay else { return nil }
    return RussianDates.names([fact.span.firstDay], of: fact.days)
  }

  func telling(_ fact: FailingJob) -> Telling {
    let (name, since) = (job(fact.name), RussianDates.briefStretch(fact.span))
    func error(_ limit: Int) -> String { fact.error.map { quotation(TitleCut.text($0, limit)) } ?? "" }
    guard fact.runs > 1 || fact.mayBeOlder else {
      let told = "\(name): последний запуск с ошибкой, \(RussianDates.start(fact.span))"
      return Telling(
        bound: told + (fact.error == nil ? "." : "; ошибка: \(error(80))."),
        line: told + (fact.error == nil ? "" : " (\(error(50)))"), clause: "\(name): последний запуск с ошибкой",
        headline: RussianTypography.bound(told))
    }
    let runs =
      fact.mayBeOlder
      ? "\(since) или раньше все запуски с ошибкой, не меньше \(plain(fact.runs)) подряд"
      : "\(since) все запуски с ошибкой, \(plain(fact.runs)) подряд"
    return Telling(
      bound: "\(name): \(runs)" + (fact.error == nil ? "." : "; последняя ошибка: \(error(80))."),
      line: "\(name): \(runs)" + (fact.error == nil ? "" : " (\(error(50)))"),
      clause: "\(name): все запуски с ошибкой \(since)", brief: "\(name): запуски с ошибкой",
      headline: RussianTypography.bound("\(name): \(since) все запуски с ошибкой"))
  }

  func telling(_ fact: MissedJobs) -> Telling {
    func last(_ job: MissedJobs.Missed) -> String { RussianDates.start(job.last) }
    let list = fact.list
    guard list.count > 1 else {
      let name = job(list[0].name)
      return Telling(
        bound: "\(name): ни одного запуска, последний — \(last(list[0])).", clause: "\(name): ни одного запуска")
    }
    let jobs = RussianNumbers.counted(list.count, "задание", "задания", "заданий")
    let verb = RussianNumbers.plural(list.count, "запускалось", "запускались", "запускались")
    let named = list.prefix(Self.mostNamed).map { "\(job($0.name)) (последний запуск — \(last($0)))" }
    let rest = list.count - Self.mostNamed
    return Telling(
      bound: "Не \(verb) \(jobs): \(named.joined(separator: ", "))" + (rest > 0 ? " и ещё \(plain(rest))." : "."),
      clause: "не \(verb) \(jobs)")
  }

  func sentence(_ failure: JobFailure) -> String {
    let name = job(failure.name)
    let runs =
      switch failure.firstOf {
      case nil: "последний неудачный запуск \(name)"
      case 1: "неудачный запуск \(name)"
      case let count?: "первый из \(RussianNumbers.genitive(count, "неудачного запуска", "неудачных запусков")) \(name)"
      }
    return "Посмотрите \(runs): \(RussianDates.start(failure.at))"
      + (failure.error.map { " (\(quotation(TitleCut.text($0, 50))))." } ?? ".")
  }

  func sentence(_ missed: MissedJobs) -> String {
    let list = missed.list
    guard list.count > 1 else {
      return "Выясните, почему \(job(list[0].name)) не запускается: последний запуск — "
        + "\(RussianDates.start(list[0].last))."
    }
    let named = list.prefix(Self.mostNamed).map { job($0.name) }.joined(separator: ", ")
    let rest = list.count - Self.mostNamed
    return "Выясните, почему не запускаются задания: \(named)" + (rest > 0 ? " и ещё \(plain(rest))." : ".")
  }
}
