import Records
import Summaries

/// Requests that run more than 20 queries: at least ten, and a fifth of those that count their queries.
///
/// The three paths with most of them that stand out, told together, or all requests when none does.
enum QueryAdvice {
  static let id = "reduce_queries"
  static let rule = RecommendationRule(
    RuleText(
      id,
      fires:
        "many requests of a path that stands out run more than 20 queries each; at most \(shown) paths, told together. All requests "
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
    if !worst.isEmpty { return [recommendation(Array(worst.prefix(shown)), context)] }
    guard let all = metrics.requests, isChatty(all) else { return [] }
    return [
      recommendation([], chatty: all.chatty, of: all.withQueries, figure: context.figures[.requests.chatty]?.id)
    ]
  }

  private static func isChatty(_ requests: RequestSummary) -> Bool {
    requests.chatty >= leastRequests && Double(requests.chatty) >= leastShare * Double(requests.withQueries)
  }

  private static func recommendation(_ paths: [PathSummary], _ context: RuleContext) -> Recommendation {
    let only = paths.count == 1 ? context.figures[.requests.byPath.chatty.named(paths[0].path)]?.id : nil
    return recommendation(
      paths.map(\.path), chatty: paths.reduce(0) { $0 + $1.requests.chatty },
      of: paths.reduce(0) { $0 + $1.requests.withQueries }, figure: only)
  }

  /// - Parameter figure: nil for a path that is not among those shown, and for several.
  private static func recommendation(_ paths: [String], chatty: Int, of: Int, figure: FigureID?) -> Recommendation {
    Recommendation(
      rule: id, subject: paths.count == 1 ? paths[0] : "", priority: .low,
      advice: .reduceQueries(QueryReduction(paths: paths, chatty: chatty, of: of)),
      evidence: [Evidence("chatty", Double(chatty), figure: figure), Evidence("n_after", Double(of))])
  }
}
