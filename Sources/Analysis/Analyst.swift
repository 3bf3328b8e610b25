import Records
public import Settings
public import Summaries

/// Judges what was counted.
public enum Analyst {
  /// Figures, findings, recommendations and status of one report. The same material gives the same assessment.
  public static func assess(_ material: Material, settings: Settings) -> Assessment {
    let book = ReportBook.figures(material, settings.measures)
    let judgement = Judgement(material: material, book: book, settings: settings)
    let findings = findings(judgement)
    return Assessment(
      period: material.period, reference: material.reference, asOf: material.asOf, figures: book, findings: findings,
      recommendations: recommendations(judgement, findings), status: StatusRule.status(judgement, findings),
      sections: SectionStates.all(material, book, settings), coverage: CoverageFigures.coverage(material),
      rejections: (material.metrics.value?.rejections ?? [])
        + UnitNotes.rejections(material, book, settings.measures)
        + SourceTable.all.flatMap { $0.rejections(material) },
      newestOpenErrors: material.errors.value?.newestOpen ?? [], incidents: material.incidents.value?.list ?? [],
      deployments: material.deployments.value?.list ?? [], feedbackComments: material.feedback.value?.comments ?? [],
      origins: material.origins, measures: settings.measures, unlisted: CutLists.unlisted(material),
      unknownWords: UnknownSeverities.all(material))
  }

  /// Rules in the order in which findings of equal severity are told.
  private static func findings(_ judgement: Judgement) -> [Finding] {
    let trials =
      RateChange.trials(judgement) + ReportChange.trials(judgement) + CategoryChange.trials(judgement)
    let crossed = Threshold.findings(judgement)
    let findings =
      FailedSections.findings(judgement) + Incidents.findings(judgement) + crossed
      + CriticalReports.findings(judgement) + Recovery.findings(judgement, crossed) + Deployments.findings(judgement)
      + TestFamily.findings(trials) + CrowdedCategories.findings(judgement) + CoverageGaps.findings(judgement)
      + SilentSources.findings(judgement)
      + RejectedRows.findings(judgement) + UnknownSeverities.findings(judgement)
    return mostSevereFirst(findings, by: \.severity)
  }

  private static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    let rules = [
      CriticalAdvice.recommendations, IncidentAdvice.recommendations, ErrorAdvice.recommendations,
      SpeedAdvice.recommendations, LimitAdvice.recommendations, ReviewAdvice.recommendations,
      CollectionAdvice.recommendations, RepairAdvice.recommendations, QueryAdvice.recommendations,
    ]
    let advice = rules.flatMap { $0(judgement, findings) }
    let past = advice.contains { $0.priority >= .medium } ? [] : PastAdvice.recommendations(findings)
    return mostSevereFirst(advice + past, by: \.priority)
  }

  /// Of equal severity in the order given.
  private static func mostSevereFirst<Item>(_ items: [Item], by severity: (Item) -> Severity) -> [Item] {
    Severity.allCases.flatMap { level in items.filter { severity($0) == level } }
  }
}
