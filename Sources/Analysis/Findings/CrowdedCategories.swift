import Records
import Summaries

/// Categories with more than ten new error reports.
enum CrowdedCategories {
  static let id = "crowded_category"
  static let rule = FindingRule(
    RuleText(
      id, fires: "one category has many new error reports", limit: "more than \(limit)", severity: "low",
      evidence: ["after", "limit"]),
    .judged(findings))
  static let limit = 10

  static func findings(_ context: RuleContext) -> [Finding] {
    crowded(context).map { category, count, figure in
      Finding(
        rule: id, measure: figure, area: .errors, severity: .low,
        fact: .crowdedCategory(CategoryCrowd(category, count: count, limit: limit)),
        evidence: context.cite("after", figure) + [Evidence("limit", Double(limit))])
    }
  }

  /// Most reports first.
  static func crowded(_ context: RuleContext) -> [(category: String, count: Int, figure: FigureID)] {
    let categories = context.input.errors.value?.current.byCategory ?? []
    return categories.filter { $0.count > limit }
      .map { (category: $0.name, count: $0.count, figure: FigureID.reports.byCategory.named($0.name)) }
  }
}
