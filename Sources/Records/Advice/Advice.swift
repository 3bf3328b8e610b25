/// The typed content of a recommendation; Wording turns it into sentences.
///
/// One payload a case.
package enum Advice: Hashable, Encodable, Sendable {
  case reviewReports(ReportReview)
  case speedUp(SpeedUp)
  /// Critical reports that are still open.
  case resolveCriticals(OpenCriticals)
  /// So many critical reports of the period that were closed in it.
  case reviewCriticals(Int)
  case reduceErrors(ErrorReduction)
  case reduceQueries(QueryReduction)
  /// Any other measure beyond its limit.
  case bringBack(Excess)
  /// A figure stands worse than usual.
  case lookInto(UnusualFigure)
  case lookBack(PastExcess)
  /// A level reaches its limit before long.
  case makeRoom(LimitAhead)
  /// Incidents that are open.
  case resolveIncidents(IncidentLengths)
  /// Incidents that are over.
  case reviewIncidents(IncidentLengths)
  case restoreCheck(CheckDown)
  /// Of a check that is up again.
  case reviewOutages(CheckOutages)
  /// Checks that no row comes of any more.
  case restoreChecks(SilentNames)
  /// Hosts that no row comes of any more.
  case restoreHosts(SilentNames)
  case renew(Expiring)
  /// A check passed less often.
  case reviewCheck(ShareChange)
  /// A failed run of a job.
  case readFailure(JobFailure)
  /// Jobs that no longer run.
  case findMissedJobs(MissedJobs)
  /// An error that happens more often.
  case examineError(FrequentError)
  /// A panel got worse.
  case reviewPanel(PanelReview)
  case deliver(DeadLetters)
  case restoreCollection(StoppedCollection)
  /// Rows of one metric type or table stopped arriving.
  case restoreSource(AffectedSource)
  /// Nothing arrived by which the state could be judged.
  case checkSource
  case repairRows(UnusableRows)
  /// Severities or statuses that nothing can be told by.
  case repairWords(UnknownWords)
  /// A table that could not be read.
  case repairSection(Section)
}

extension Advice: NamesCarrying {
  package func renamed(_ shown: (String) -> String) -> Advice {
    switch self {
    case .reviewReports(let advice): .reviewReports(advice.renamed(shown))
    case .speedUp(let advice): .speedUp(advice.renamed(shown))
    case .resolveCriticals(let advice): .resolveCriticals(advice.renamed(shown))
    case .reduceErrors(let advice): .reduceErrors(advice.renamed(shown))
    case .reduceQueries(let advice): .reduceQueries(advice.renamed(shown))
    case .bringBack(let advice): .bringBack(advice.renamed(shown))
    case .lookInto(let advice): .lookInto(advice.renamed(shown))
    case .lookBack(let advice): .lookBack(advice.renamed(shown))
    case .makeRoom(let advice): .makeRoom(advice.renamed(shown))
    case .resolveIncidents(let advice): .resolveIncidents(advice.renamed(shown))
    case .reviewIncidents(let advice): .reviewIncidents(advice.renamed(shown))
    case .restoreCheck(let advice): .restoreCheck(advice.renamed(shown))
    case .reviewOutages(let advice): .reviewOutages(advice.renamed(shown))
    case .restoreChecks(let advice): .restoreChecks(advice.renamed(shown))
    case .restoreHosts(let advice): .restoreHosts(advice.renamed(shown))
    case .reviewCheck(let advice): .reviewCheck(advice.renamed(shown))
    case .readFailure(let advice): .readFailure(advice.renamed(shown))
    case .findMissedJobs(let advice): .findMissedJobs(advice.renamed(shown))
    case .examineError(let advice): .examineError(advice.renamed(shown))
    case .renew(let advice): .renew(advice.renamed(shown))
    case .deliver(let advice): .deliver(advice.renamed(shown))
    case .restoreSource(let advice): .restoreSource(advice.renamed(shown))
    case .repairRows(let advice): .repairRows(advice.renamed(shown))
    case .repairWords(let advice): .repairWords(advice.renamed(shown))
    case .reviewPanel, .reviewCriticals, .restoreCollection, .checkSource, .repairSection: self
    }
  }
}
