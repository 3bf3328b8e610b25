import Records
import Summaries

/// Requests that run more than 20 queries: at least ten, and a fifth of those that count their queries.
///
/// The three paths with most of them that stand out, or all requests together when none does.
enum QueryAdvice {
  static let id = "reduce_queries"
  static let rule = RecommendationRule(
    RuleText(
      id,
      fires:
        "many requests of one path that stands out run more than 20 queries each; at most \(shown) paths. All requests "
        + "together likewise, when no path stands out",
      limit: "\(leastRequests) such requests, and a fifth of those that count their queries", severity: "low",
      evidence: ["chatty", "n_after"]),
    recommendations)
  static let leastRequests = 10
  static let leastShare = 0.2
  static let shown = 3

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    guard let metrics = context.input.metrics.value else { return [] }
    let worst = PathGuard.queries.standingOut(metrics.paths).map(\.path).filter { isChatty($0.requests) }
    if worst.isEmpty, let all = metrics.requests, isChatty(all) {
      return [recommendation(nil, all, figure: context.figures[.requests.chatty]?.id)]
    }
    return worst.prefix(shown).map { path in
      recommendation(path.path, path.requests, figure: context.figures[.requests.byPath.chatty.named(path.path)]?.id)
    }
  }

  private static func isChatty(_ requests: RequestSummary) -> Bool {
    requests.chatty >= leastRequests && Double(requests.chatty) >= leastShare * Double(requests.withQueries)
  }

  /// - Parameter figure: nil for a path that is not among those shown.
  private static func recommendation(
    _ path: String?, _ requests: RequestSummary, figure: FigureID?
  ) -> Recommendation {
    Recommendation(
      rule: id, subject: path ?? "", priority: .low,
      advice: .reduceQueries(QueryReduction(path: path, chatty: requests.chatty, of: requests.withQueries)),
      evidence: [
        Evidence("chatty", Double(requests.chatty), figure: figure),
        Evidence("n_after", Double(requests.withQueries)),
      ])
  }
}
