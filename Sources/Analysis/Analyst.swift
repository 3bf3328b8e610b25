import Records
package import Settings
package import Summaries

/// Judges what was counted.
package enum Analyst {
  /// Figures, findings, recommendations and status of one report.
  ///
  /// The same input gives the same analysis.
  /// - Parameter earlier: what figures were in the periods before.
  package static func assess(
    _ input: ReportInput, settings: Settings, earlier: EarlierFigures = EarlierFigures()
  ) -> ReportAnalysis {
    let panels = ShownPanel.all(input, language: settings.report.language.rawValue)
    var figures = ReportFigures.figures(input, settings, panels)
    let history = FigureHistory(input, figures, earlier, calendar: settings.calendar)
    let usual = UsualComparison.all(input, figures, settings, earlier)
    for comparison in usual { figures.add(comparison.figure) }
    let hours = JudgedHours.all(input, earlier, calendar: settings.calendar)
    let days = JudgedDays.all(input, figures, settings.measures, earlier, calendar: settings.calendar)
    let context = RuleContext(
      input: input, figures: figures, settings: settings, panels: panels, usual: usual, history: history, hours: hours,
      days: days)
    let units = EvidenceUnits(figures: figures)
    let findings = mostSevereFirst(
      Unkept.comparable(FindingRule.findings(context), input).map(units.told), by: \.severity)
    let status = StatusRule.status(context, findings)
    return ReportAnalysis(
      comparison: input.comparison, asOf: input.asOf, figures: figures, findings: findings,
      recommendations: mostSevereFirst(
        RecommendationRule.recommendations(context, findings).map(units.told), by: \.priority),
      status: status,
      sections: SectionStates.all(input, figures, settings, panels), coverage: CoverageFigures.coverage(input),
      rejections: rejections(input, figures, settings),
      newestOpenErrors: input.errors.value?.newestOpen ?? [], incidents: input.incidents.value?.list ?? [],
      deployments: input.deployments.value?.list ?? [], feedbackComments: input.feedback.value?.comments ?? [],
      origins: input.origins, measures: settings.measures,
      requestSteps: input.metrics.value?.requestSteps ?? [],
      requestStepsBefore: input.unkeptTables.contains(.metrics) ? [] : input.referenceMetrics.value?.requestSteps ?? [],
      firstReportDay: input.errors.value?.firstDay, checks: context.checks.all, outages: outages(context),
      expiries: input.expiries.value?.list ?? [],
      jobs: Jobs.records(input), jobSteps: input.jobs.value?.steps ?? [], missedJobs: input.jobs.value?.missed ?? [],
      firstJobRun: Jobs.firstRun(input), retentions: input.unkept, groups: context.splits.map(\.record), panels: panels,
      newestRows: NewestRows.all(input, settings), stops: StoppedSources(context).told,
      stopChanges: StoppedSources(context).changes,
      lowCoverage: input.comparison.kind.judgesChanges ? context.lowCoverage : nil, unlisted: CutLists.unlisted(input),
      unknownWords: UnknownSeverities.all(input), reason: StateReasons.reason(status, context, findings),
      earlier: earlier, usualBasis: UsualBasis.of(input, figures, settings, earlier, usual),
      usualRanges: Dictionary(usual.compactMap { one in one.range.map { (one.judged.figure, $0) } }) { one, _ in one },
      hours: hours, judgedDays: days, calendar: settings.calendar)
  }

  /// Without rows that the application wrote while it was read: they are of the next report, and tell of no clock.
  private static func rejections(_ input: ReportInput, _ figures: FigureSet, _ settings: Settings) -> [Rejection] {
    let all =
      (input.metrics.value?.rejections ?? []) + UnitNotes.rejections(input, figures, settings.measures)
      + SourceTable.all.flatMap { $0.rejections(input) } + input.panels.flatMap { $0.result.value?.rejections ?? [] }
    return all.filter { rejection in
      rejection.latest.map { $0 >= input.asOf.adding(seconds: reading) } ?? true
    }
  }

  /// No report is read for longer, in seconds.
  private static let reading: Int64 = 600

  private static func outages(_ context: RuleContext) -> [OutageGroup] {
    let groups = context.checks.all.flatMap { OutageFolding.groups($0.outages, of: $0.name, in: context.input.period) }
      .sorted { $0.span.start != $1.span.start ? $0.span.start < $1.span.start : $0.check.precedes($1.check) }
    return groups.filter(\.isOpen) + groups.filter { !$0.isOpen }
  }

  /// Of equal severity in the order given.
  private static func mostSevereFirst<Item>(_ items: [Item], by severity: (Item) -> Severity) -> [Item] {
    Severity.allCases.flatMap { level in items.filter { severity($0) == level } }
  }
}
