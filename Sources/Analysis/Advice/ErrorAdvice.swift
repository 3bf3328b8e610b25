import Records
import Summaries

/// The error rate stands beyond a limit for certain, or rose for certain: start with the path with most failures.
enum ErrorAdvice {
  static let rule = "reduce_errors"
  private static let figure: FigureID = "requests.error_rate"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    let reasons = findings.filter { finding in
      finding.measure == figure && (finding.rule == Threshold.rule || finding.verdict == .regressed)
    }
    guard !reasons.isEmpty, let rate = judgement.value(figure) else { return [] }
    let critical = reasons.contains { $0.severity == .critical }
    let worst = worstPath(judgement)
    return [
      Recommendation(
        rule: rule, subject: "", priority: critical ? .critical : .high,
        advice: .reduceErrors(rate: rate, worstPath: worst?.path),
        evidence: judgement.cite("after", figure) + judgement.cite("before", "reference.requests.error_rate")
          + (worst.map { [Evidence("path_errors", Double($0.requests.serverErrors))] } ?? []))
    ]
  }

  /// Most failed requests, of equal ones the first by bytes; nil when no failure has a path.
  private static func worstPath(_ judgement: Judgement) -> PathSummary? {
    let failing = (judgement.material.metrics.value?.paths ?? []).filter { $0.requests.serverErrors > 0 }
    return failing.min { a, b in
      let (ofA, ofB) = (a.requests.serverErrors, b.requests.serverErrors)
      return ofA == ofB ? a.path.precedes(b.path) : ofA > ofB
    }
  }
}
