/// What happened, typed, without prose: one payload a case.
///
/// Values are in the figure's own unit.
package enum Fact: Hashable, Encodable, Sendable {
  case valueBeyond(ValueBeyond)
  case shareBeyond(ShareBeyond)
  case quantileBeyond(QuantileBeyond)
  case readingsBeyond(ReadingsBeyond)
  case recovered(LimitRecovery)
  case unusual(UsualChange)
  case shareChanged(ShareChange)
  case countChanged(CountChange)
  case funnelChanged(FunnelChange)
  case levelRose(LevelRise)
  case limitAhead(LimitAhead)
  case trend(FigureTrend)
  case unusualHours(UnusualHours)
  case unusualDays(UnusualDays)
  case notCompared(MissingComparison)
  case crowdedCategory(CategoryCrowd)
  case criticals(CriticalErrors)
  case incidents(IncidentLengths)
  case checkDown(CheckDown)
  case checkOutages(CheckOutages)
  case checksSilent(SilentNames)
  case hostsSilent(SilentNames)
  case expiring(Expiring)
  case deployments(DeployedVersions)
  case jobFailures(JobFailures)
  case jobFailing(FailingJob)
  case jobsMissed(MissedJobs)
  case errorsReturned(ReturnedErrors)
  case deadLetters(DeadLetters)
  case gaps(MissingHours)
  case typeSilent(SilentMetricType)
  case tableSilent(SilentTable)
  case rowsStopped(StoppedRows)
  case rejectedRows(UnusableRows)
  case unknownWords(UnknownWords)
  case sectionFailed(UnreadSection)

  package enum LimitLevel: String, Hashable, Encodable, Sendable { case warning, critical }
}

extension Fact {
  /// What sort of news it is.
  package var kind: FindingKind {
    switch self {
    case .valueBeyond, .shareBeyond, .quantileBeyond, .readingsBeyond: .limit
    case .recovered: .recovery
    case .unusual, .shareChanged, .countChanged, .funnelChanged: .change
    case .levelRose: .rise
    case .limitAhead: .limitAhead
    case .trend: .trend
    case .unusualHours, .unusualDays: .anomaly
    case .notCompared: .noComparison
    case .crowdedCategory: .crowd
    case .criticals(let criticals): criticals.isStanding ? .standingErrors : .newErrors
    case .incidents: .incidents
    case .checkDown: .down
    case .checkOutages: .outages
    case .expiring: .expiry
    case .deployments: .deployments
    case .jobFailures, .jobFailing, .jobsMissed, .deadLetters: .jobs
    case .errorsReturned: .change
    case .gaps, .typeSilent, .tableSilent, .rowsStopped, .checksSilent, .hostsSilent, .rejectedRows, .unknownWords:
      .lostData
    case .sectionFailed: .unreadSection
    }
  }

  /// The limit that was crossed, and when; nil for facts about something else.
  package var limit: (any LimitFact)? {
    switch self {
    case .valueBeyond(let fact): fact
    case .shareBeyond(let fact): fact
    case .quantileBeyond(let fact): fact
    case .readingsBeyond(let fact): fact
    default: nil
    }
  }

  package var crossing: Crossing? { limit?.crossing }

  /// On which days of a longer period it was so; nil for facts about anything else.
  package var days: BeyondDays? {
    switch self {
    case .shareBeyond(let fact): fact.days
    case .quantileBeyond(let fact): fact.days
    case .readingsBeyond(let fact): fact.days
    default: nil
    }
  }

  /// From when to when it was so; nil for facts about the whole period.
  package var span: LocalSpan? {
    switch self {
    case .jobFailures(let fact): fact.span
    case .jobFailing(let fact): fact.span
    case .unusualHours(let fact): fact.span
    case .unusualDays(let fact): fact.span
    default: limit?.span
    }
  }
}

extension Fact: NamesCarrying {
  package func renamed(_ shown: (String) -> String) -> Fact {
    switch self {
    case .valueBeyond(let fact): .valueBeyond(fact.renamed(shown))
    case .shareBeyond(let fact): .shareBeyond(fact.renamed(shown))
    case .quantileBeyond(let fact): .quantileBeyond(fact.renamed(shown))
    case .readingsBeyond(let fact): .readingsBeyond(fact.renamed(shown))
    case .recovered(let fact): .recovered(fact.renamed(shown))
    case .unusual(let fact): .unusual(fact.renamed(shown))
    case .shareChanged(let fact): .shareChanged(fact.renamed(shown))
    case .countChanged(let fact): .countChanged(fact.renamed(shown))
    case .funnelChanged(let fact): .funnelChanged(fact.renamed(shown))
    case .levelRose(let fact): .levelRose(fact.renamed(shown))
    case .limitAhead(let fact): .limitAhead(fact.renamed(shown))
    case .trend(let fact): .trend(fact.renamed(shown))
    case .unusualHours(let fact): .unusualHours(fact.renamed(shown))
    case .unusualDays(let fact): .unusualDays(fact.renamed(shown))
    case .notCompared(let fact): .notCompared(fact.renamed(shown))
    case .crowdedCategory(let fact): .crowdedCategory(fact.renamed(shown))
    case .criticals(let fact): .criticals(fact.renamed(shown))
    case .incidents(let fact): .incidents(fact.renamed(shown))
    case .checkDown(let fact): .checkDown(fact.renamed(shown))
    case .checkOutages(let fact): .checkOutages(fact.renamed(shown))
    case .expiring(let fact): .expiring(fact.renamed(shown))
    case .checksSilent(let fact): .checksSilent(fact.renamed(shown))
    case .hostsSilent(let fact): .hostsSilent(fact.renamed(shown))
    case .deployments(let fact): .deployments(fact.renamed(shown))
    case .jobFailures(let fact): .jobFailures(fact.renamed(shown))
    case .jobFailing(let fact): .jobFailing(fact.renamed(shown))
    case .jobsMissed(let fact): .jobsMissed(fact.renamed(shown))
    case .errorsReturned(let fact): .errorsReturned(fact.renamed(shown))
    case .deadLetters(let fact): .deadLetters(fact.renamed(shown))
    case .typeSilent(let fact): .typeSilent(fact.renamed(shown))
    case .tableSilent(let fact): .tableSilent(fact.renamed(shown))
    case .rowsStopped(let fact): .rowsStopped(fact.renamed(shown))
    case .rejectedRows(let fact): .rejectedRows(fact.renamed(shown))
    case .unknownWords(let fact): .unknownWords(fact.renamed(shown))
    case .gaps, .sectionFailed: self
    }
  }
}
