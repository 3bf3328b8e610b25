import Records

/// A rule that makes recommendations.
struct RecommendationRule: Sendable {
  let text: RuleText
  /// Asked only when no rule before it recommends anything of medium priority or more.
  let isLastResort: Bool
  let recommendations: @Sendable (RuleContext, [Finding]) -> [Recommendation]

  init(
    _ text: RuleText, isLastResort: Bool = false,
    _ recommendations: @escaping @Sendable (RuleContext, [Finding]) -> [Recommendation]
  ) {
    self.text = text
    self.isLastResort = isLastResort
    self.recommendations = recommendations
  }

  /// In the order in which recommendations of equal priority are told.
  static let all = [
    CriticalAdvice.rule, CheckAdvice.rule, IncidentAdvice.rule, ErrorAdvice.rule, SpeedAdvice.rule, LimitAdvice.rule,
    UsualAdvice.rule, RoomAdvice.rule, ReviewAdvice.rule, FrequentErrorAdvice.rule, JobAdvice.rule, PanelAdvice.rule,
    CollectionAdvice.rule, RepairAdvice.rule, QueryAdvice.rule, PastAdvice.rule,
  ]

  /// What all rules recommend, in their order.
  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    all.reduce(into: []) { advice, rule in
      guard !rule.isLastResort || !advice.contains(where: { $0.priority >= .medium }) else { return }
      advice += rule.recommendations(context, findings)
    }
  }
}
