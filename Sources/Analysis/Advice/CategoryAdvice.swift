import Records
import Summaries

/// More than ten new error reports in one category: look at them together.
enum CategoryAdvice {
  static let rule = "review_category"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    let current = judgement.material.errors.value?.current
    return CrowdedCategories.crowded(judgement).map { category, count, figure in
      // Modules are counted over all categories: they speak of this one only when it holds every report.
      let module = count == current?.new ? current?.byModule.first?.name : nil
      return Recommendation(
        rule: rule, subject: category, priority: .medium,
        advice: .reviewCategory(
          category, count: count, limit: CrowdedCategories.limit, topModule: module?.isEmpty == true ? nil : module),
        evidence: judgement.cite("after", figure) + [Evidence("limit", Double(CrowdedCategories.limit))])
    }
  }
}
