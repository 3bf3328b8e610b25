package import Records

/// What set the state of the service: what the news below it say is not said twice.
extension Russian {
  package func note(_ reason: StateReason) -> String { RussianTypography.bound(unbound(reason)) }

  private func unbound(_ reason: StateReason) -> String {
    switch reason {
    case .nothingRecorded: "не записано ничего, по чему можно судить о состоянии"
    case .missingHours(let gaps): missing(gaps)
    case .finding(.incidents(let incidents), false, _):
      incidents.list.contains(where: \.isCritical) ? "критический инцидент ещё не закрыт" : "инцидент ещё не закрыт"
    case .finding(let fact, let isOver, let last):
      rule(fact) + (isOver.map { over($0, last ?? fact.span, of: fact.span) } ?? "")
    }
  }

  private func rule(_ fact: Fact) -> String {
    switch fact {
    case .incidents(let incidents):
      return incidents.list.contains(where: \.isCritical) ? "критический инцидент" : "инцидент"
    case .shareChanged(let change):
      if let job = change.figure.jobName {
        return "\(self.job(job)): с ошибкой \(value(change.after, .fraction)) запусков"
      }
      return "\(object(change.figure).lowercasedFirst): \(change.after > change.before ? "больше" : "меньше")"
    case .countChanged(let change):
      return "\(object(change.figure).lowercasedFirst): \(change.after > change.before ? "больше" : "меньше")"
    case .gaps(let gaps): return missing(gaps)
    case .checkDown(let down): return "\(telling(fact).clause ?? ""), к концу — \(lasted(down.seconds))"
    case .jobFailures, .jobFailing: return telling(fact).line
    default:
      let told = telling(fact)
      let clause = told.clause ?? told.line
      guard fact.span != nil, let crossing = fact.crossing else { return clause }
      return "\(clause) (\(limit(crossing)))"
    }
  }

  private func missing(_ gaps: MissingHours) -> String {
    let none =
      switch gaps.source {
      case .metrics: "нет метрик"
      case .checks: "нет проверок"
      case .reports: "нет сообщений об ошибках"
      case .jobs: "нет запусков заданий"
      }
    return "\(none) за \(plain(gaps.hours)) из \(RussianNumbers.genitive(gaps.of, "часа", "часов"))"
  }

  /// - Parameter told: what is told right before, so that its day need not be said again.
  private func over(_ isOver: Bool, _ span: LocalSpan?, of told: LocalSpan?) -> String {
    guard isOver else { return "; это ещё не закончилось" }
    guard let span, span.end != told?.end, let end = RussianDates.end(span) else { return "; это уже закончилось" }
    return "; это закончилось "
      + (span.lastDay == told?.lastDay ? RussianDates.clockOfEnd(span).map { "в " + $0 } ?? end : end)
  }
}
