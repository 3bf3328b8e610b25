import Records

/// A rule that makes findings.
struct FindingRule: Sendable {
  let text: RuleText
  let procedure: Procedure

  enum Procedure: Sendable {
    /// From the counts alone.
    case judged(@Sendable (RuleContext) -> [Finding])
    /// By tests, which count only together with all tests of the report.
    case tested(@Sendable (RuleContext) -> [HypothesisTest])
    /// From what the rules before it found.
    case following(@Sendable (RuleContext, [Finding]) -> [Finding])
  }

  init(_ text: RuleText, _ procedure: Procedure) {
    self.text = text
    self.procedure = procedure
  }

  /// In the order in which findings of equal severity are told.
  static let all = [
    FailedSections.rule, Incidents.rule, DownChecks.rule, ChecksWithOutages.rule, Threshold.rule, CriticalReports.rule,
    LimitsAhead.rule,
    Recovery.rule, FillingDisks.rule, Deployments.rule, FailingJobs.rule, JobStretches.rule, JobRateChange.rule,
    MissedJobRuns.rule, ExhaustedLetters.rule, UsualChanges.rule, Trends.rule, StrangeHours.rule, StrangeDays.rule,
    RateChange.rule,
    CheckRateChange.rule,
    ReportChange.rule,
    CategoryChange.rule, PanelChange.rule, CrowdedCategories.rule, OccurrenceChange.rule, ReturnedErrorKinds.rule,
    FunnelChanges.rule, CoverageGaps.rule, SilentSources.rule, StoppedChecks.rule, StoppedHosts.rule, Expiries.rule,
    RejectedRows.rule,
    UnknownSeverities.rule,
  ]

  /// What all rules find, in their order.
  static func findings(_ context: RuleContext) -> [Finding] {
    let tests = all.map { rule in
      if case .tested(let trials) = rule.procedure { trials(context) } else { [] as [HypothesisTest] }
    }
    let tested = TestFamily.findings(tests)
    var findings: [Finding] = []
    for (index, rule) in all.enumerated() {
      switch rule.procedure {
      case .judged(let judge): findings += judge(context)
      case .tested: findings += tested[index]
      case .following(let follow): findings += follow(context, findings)
      }
    }
    return findings
  }
}
