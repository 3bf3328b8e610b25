import Records
import Settings
import Summaries

/// Categories with more new error reports than the settings allow, of which no rise is told.
enum CrowdedCategories {
  static let id = "crowded_category"
  static let rule = FindingRule(
    RuleText(
      id, fires: "one category has many new error reports, and no worse `\(CategoryChange.id)` tells of it",
      limit: "more than `report.category_limit` (10)", severity: "low",
      evidence: ["after", "limit"]),
    .following(findings))
  static func findings(_ context: RuleContext, _ found: [Finding]) -> [Finding] {
    let told = Set(found.filter { $0.verdict == .regressed }.map(\.measure))
    guard let limit = context.settings.report.categoryLimit else { return [] }
    return crowded(context).filter { crowd in
      !told.contains(crowd.figure) && !told.contains { $0 == crowd.figure.withoutRepeats }
    }.map { category, count, figure in
      Finding(
        rule: id, measure: figure, area: .errors, severity: .low,
        fact: .crowdedCategory(CategoryCrowd(category, count: count, limit: limit)),
        evidence: context.cite("after", figure) + [Evidence("limit", Double(limit))])
    }
  }

  /// Most reports first.
  static func crowded(_ context: RuleContext) -> [(category: String, count: Int, figure: FigureID)] {
    guard let limit = context.settings.report.categoryLimit else { return [] }
    let categories = context.input.errors.value?.current.byCategory ?? []
    return categories.filter { $0.count > limit }
      .map { (category: $0.name, count: $0.count, figure: FigureID.reports.byCategory.named($0.name)) }
  }
}
