import Records

/// Several figures that tell of one thing are one item of the news: the first of them tells it.
enum OneCause {
  /// What each of these figures shows, those before it show better.
  private static let chains: [[FigureID]] = [
    [.requests.duration.p95, .requests.slowRate, .requests.duration.p50, .requests.duration.p99]
  ]

  /// Of these figures one part that moved by itself tells more.
  private static let parts: [FigureID: FigureID] = [
    .health.passRate: .health.byCheck.passRate, .funnel.completion: .funnel.step.rate,
  ]

  /// Without findings that say of another figure what one of them says already.
  static func folded(_ findings: [Finding]) -> [Finding] {
    findings.filter { finding in
      if case .trend(let trend) = finding.fact { return !isShownBetter(trend, findings) }
      guard case .unusual = finding.fact, let verdict = finding.verdict, verdict.isMoved else { return true }
      if let part = parts[finding.measure] {
        return !findings.contains {
          $0.measure.base == part && $0.verdict == verdict && $0.severity >= finding.severity
        }
      }
      guard let chain = chains.first(where: { $0.contains(finding.measure) }) else { return true }
      let better = chain.prefix { $0 != finding.measure }
      return !findings.contains { other in
        better.contains(other.measure) && (other.verdict == verdict || verdict == .regressed && other.kind == .limit)
          && other.severity >= finding.severity
      }
    }
  }

  private static func isShownBetter(_ trend: FigureTrend, _ findings: [Finding]) -> Bool {
    guard let chain = chains.first(where: { $0.contains(trend.figure) }) else { return false }
    let better = chain.prefix { $0 != trend.figure }
    return findings.contains { other in
      if case .trend(let other) = other.fact {
        better.contains(other.figure) && other.rises == trend.rises
      } else {
        false
      }
    }
  }
}
