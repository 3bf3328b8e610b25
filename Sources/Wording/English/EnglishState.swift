package import Records

/// What set the state of the service: what the news below it say is not said twice.
extension English {
  package func note(_ reason: StateReason) -> String {
    switch reason {
    case .nothingRecorded: return "nothing was recorded by which the state could be told"
    case .missingHours(let gaps): return missing(gaps)
    case .finding(.incidents(let incidents), false, _):
      return "\(incidents.list.contains(where: \.isCritical) ? "a critical" : "an") incident is still open"
    case .finding(let fact, let isOver, let last):
      return EnglishTypography.bound(rule(fact) + (isOver.map { over($0, last ?? fact.span, of: fact.span) } ?? ""))
    }
  }

  private func rule(_ fact: Fact) -> String {
    switch fact {
    case .incidents(let incidents):
      return incidents.list.contains(where: \.isCritical) ? "critical incident" : "incident"
    case .shareChanged(let change):
      if let job = change.figure.jobName {
        return "\(self.job(job)) failed in \(value(change.after, .fraction)) of its runs"
      }
      return "\(title(change.figure).lowercasedFirst) \(change.after > change.before ? "up" : "down")"
    case .countChanged(let change):
      return "\(counted(change.figure).lowercasedFirst) \(change.after > change.before ? "up" : "down")"
    case .gaps(let gaps): return missing(gaps)
    case .checkDown(let down): return "\(telling(fact).clause ?? ""), \(lasted(down.seconds)) by the end"
    case .jobFailures, .jobFailing: return telling(fact).line
    default:
      let told = telling(fact)
      let clause = told.clause ?? told.line
      // What is above a limit names it.
      guard case .shareBeyond = fact, let crossing = fact.crossing else { return clause }
      return "\(clause) (\(limit(crossing)))"
    }
  }

  private func missing(_ gaps: MissingHours) -> String {
    "no \(rows(gaps.source)) for \(plain(gaps.hours)) of \(hours(gaps.of))"
  }

  /// - Parameter told: what is told right before, so that its day need not be said again.
  private func over(_ isOver: Bool, _ span: LocalSpan?, of told: LocalSpan?) -> String {
    guard isOver else { return "; this has not ended" }
    guard let span, span.end != told?.end, let end = EnglishDates.end(span) else { return "; this has ended" }
    return "; this ended " + (span.lastDay == told?.lastDay ? EnglishDates.clockOfEnd(span) ?? end : end)
  }
}
