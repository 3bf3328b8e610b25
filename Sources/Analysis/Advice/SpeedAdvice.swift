import Records
import Summaries

/// A p95 above three seconds: start with the path that costs most time in all.
enum SpeedAdvice {
  static let rule = "speed_up"
  /// Seconds.
  static let limit = 3.0
  private static let figure: FigureID = "requests.duration.p95"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    guard let p95 = judgement.value(figure), p95 > limit else { return [] }
    let path = judgement.material.metrics.value?.paths.first?.path
    let evidence = judgement.cite("after", figure) + [Evidence("limit", limit)]
    return [
      Recommendation(
        rule: rule, subject: "", priority: .high, advice: .speedUp(p95: p95, limit: limit, slowestPath: path),
        evidence: evidence + (path.map { judgement.cite("total", FigureID("requests.by_path.total", $0)) } ?? []))
    ]
  }
}
