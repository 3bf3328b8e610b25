import Records
import Summaries

/// The error rate was beyond a limit for certain and may still be, or rose for certain: start with the path that stands
/// out, if one does.
enum ErrorAdvice {
  static let rule = "reduce_errors"
  private static let figure: FigureID = "requests.error_rate"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    let reasons = findings.filter {
      $0.measure == figure && $0.severity >= .medium && ($0.fact.crossing != nil || $0.verdict == .regressed)
    }
    guard !reasons.isEmpty, !Recovery.isOver(figure, findings), let rate = judgement.value(figure) else { return [] }
    let path = PathGuard.failures(judgement.material).worst(judgement.material.metrics.value?.paths ?? [])
    return [
      Recommendation(
        rule: rule, subject: "", priority: reasons.contains { $0.severity == .critical } ? .critical : .high,
        advice: stretch(reasons).map { .reduceErrors(rate: $0.rate, $0.span, path: path) }
          ?? .reduceErrors(rate: rate, nil, path: path),
        evidence: judgement.cite("after", figure) + judgement.cite("before", "reference.requests.error_rate")
          + (path.map { [Evidence("path_share", $0.share), Evidence("others_share", $0.others)] } ?? []))
    ]
  }

  private static func stretch(_ reasons: [Finding]) -> (rate: Double, span: LocalSpan)? {
    for case .shareBeyond(_, let count, let of, _, let span) in reasons.map(\.fact) where of > 0 {
      return (Double(count) / Double(of), span)
    }
    return nil
  }
}
