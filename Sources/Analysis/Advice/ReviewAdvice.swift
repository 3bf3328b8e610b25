import Records
import Settings
import Summaries

/// New error reports to look at together: categories with more than the settings allow, categories that grew for certain, and all of
/// them when only their sum grew.
enum ReviewAdvice {
  static let id = "review_reports"
  static let rule = RecommendationRule(
    RuleText(
      id,
      fires:
        "`crowded_category`; a worse `category_change` of medium severity; without either a worse `count_change` or a worse `usual_change` of "
        + "error events",
      limit: "more than `report.category_limit` (10) of one category", severity: "medium", evidence: ["after", "limit"]),
    recommendations)

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    let crowded = CrowdedCategories.crowded(context)
    let known = Set(crowded.map(\.category))
    let grown = findings.compactMap { finding -> Recommendation? in
      guard finding.verdict == .regressed, finding.severity >= .medium, finding.rule == CategoryChange.id,
        let category = finding.measure.dimension, !known.contains(category),
        let errors = context.input.errors.value
      else { return nil }
      func count(_ counts: ErrorSummary.Counts) -> Int {
        counts.byCategory.first { $0.name == category }?.count ?? 0
      }
      return recommendation(
        category, count(errors.current), before: count(errors.reference), figure: .reports.byCategory.named(category),
        context)
    }
    let categories =
      crowded.map {
        recommendation($0.category, $0.count, limit: context.settings.report.categoryLimit, figure: $0.figure, context)
      }
      + grown
    return categories.isEmpty ? all(context, findings) : categories
  }

  private static func all(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    let isGrown = findings.contains { finding in
      finding.verdict == .regressed && finding.severity >= .medium
        && (finding.rule == ReportChange.id || finding.rule == UsualChanges.id && finding.measure == .reports.events)
    }
    guard isGrown, let errors = context.input.errors.value else { return [] }
    return [
      recommendation(nil, errors.current.new, before: errors.reference.new, figure: .reports.new, context)
    ]
  }

  private static func recommendation(
    _ category: String?, _ count: Int, limit: Int? = nil, before: Int? = nil, figure: FigureID, _ context: RuleContext
  ) -> Recommendation {
    let current = context.input.errors.value?.current
    let open =
      category.map { name in current?.stillOpenByCategory.first { $0.name == name }?.count ?? 0 } ?? current?.stillOpen
      ?? 0
    // Modules are counted over all categories: they speak of this one only when it holds every report.
    let module = count == current?.new ? current?.byModule.first?.name : nil
    return Recommendation(
      rule: id, subject: category ?? "", priority: .medium,
      advice: .reviewReports(
        ReportReview(
          category: category, count: count, open: open, limit: limit, before: before,
          topModule: module?.isEmpty == true ? nil : module,
          relation: context.input.comparison.relation, day: context.comparedDay)),
      evidence: context.cite("after", figure) + (limit.map { [Evidence("limit", Double($0))] } ?? []))
  }
}
