import Records
import Summaries

/// Paths that run more than 20 queries in at least ten requests and a fifth of those that count their queries; the
/// three with most such requests.
enum QueryAdvice {
  static let rule = "reduce_queries"
  static let leastRequests = 10
  static let leastShare = 0.2
  static let shown = 3

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    let chatty = (judgement.material.metrics.value?.paths ?? []).filter {
      $0.requests.chatty >= leastRequests
        && Double($0.requests.chatty) >= leastShare * Double($0.requests.withQueries)
    }
    let worst = chatty.sorted { a, b in
      a.requests.chatty == b.requests.chatty
        ? a.path.precedes(b.path) : a.requests.chatty > b.requests.chatty
    }
    return worst.prefix(shown).map { path in
      Recommendation(
        rule: rule, subject: path.path, priority: .low,
        advice: .reduceQueries(path: path.path, chatty: path.requests.chatty, of: path.requests.withQueries),
        evidence: [
          Evidence("chatty", Double(path.requests.chatty), figure: judgement.figure("requests.by_path.chatty", path)),
          Evidence("n_after", Double(path.requests.withQueries)),
        ])
    }
  }
}

extension Judgement {
  /// The id of a path's figure, when the path is among those shown.
  fileprivate func figure(_ name: String, _ path: PathSummary) -> FigureID? { book[name, path.path]?.id }
}
