import Records
public import Settings
public import Summaries

/// Judges what was counted.
public enum Analyst {
  /// Figures, findings, recommendations and status of one report. The same material gives the same assessment.
  public static func assess(_ material: Material, settings: Settings) -> Assessment {
    let book = ReportBook.figures(material, settings.measures)
    let judgement = Judgement(material: material, book: book, settings: settings)
    let findings = mostSevereFirst(FindingRule.findings(judgement), by: \.severity)
    return Assessment(
      comparison: material.comparison, asOf: material.asOf, figures: book, findings: findings,
      recommendations: mostSevereFirst(RecommendationRule.recommendations(judgement, findings), by: \.priority),
      status: StatusRule.status(judgement, findings),
      sections: SectionStates.all(material, book, settings), coverage: CoverageFigures.coverage(material),
      rejections: (material.metrics.value?.rejections ?? [])
        + UnitNotes.rejections(material, book, settings.measures)
        + SourceTable.all.flatMap { $0.rejections(material) },
      newestOpenErrors: material.errors.value?.newestOpen ?? [], incidents: material.incidents.value?.list ?? [],
      deployments: material.deployments.value?.list ?? [], feedbackComments: material.feedback.value?.comments ?? [],
      origins: material.origins, measures: settings.measures, unlisted: CutLists.unlisted(material),
      unknownWords: UnknownSeverities.all(material))
  }

  /// Of equal severity in the order given.
  private static func mostSevereFirst<Item>(_ items: [Item], by severity: (Item) -> Severity) -> [Item] {
    Severity.allCases.flatMap { level in items.filter { severity($0) == level } }
  }
}
