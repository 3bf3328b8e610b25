import Records

/// How much a finding weighs among the news (docs/methods.md#news): the part of the work that is affected, and never less than
/// its severity says.
struct NewsWeight {
  /// Requests of the period with a status; nil where none were recorded.
  private let requests: Double?
  private let figures: FigureSet

  init(_ figures: FigureSet) {
    self.figures = figures
    requests = figures[.requests.withStatus]?.value.flatMap { $0 > 0 ? $0 : nil }
  }

  func of(_ finding: Finding) -> Double { max(part(finding.fact), Self.least(finding.severity)) }

  /// Of what no part of the work can be told.
  private static func least(_ severity: Severity) -> Double {
    switch severity {
    case .critical: 0.05
    case .high: 0.02
    case .medium: 0.005
    case .low: 0.001
    case .info: 0
    }
  }

  /// 0 to 1: requests that failed or were slow beyond the usual; money and orders that are missing of the usual.
  private func part(_ fact: Fact) -> Double {
    switch fact {
    case .unusual(let change) where change.verdict.isMoved:
      let moved =
        switch change.figure {
        case .requests.errorRate, .requests.slowRate: abs(change.now - change.usual)
        case .business.revenue.sum, .business.orders.sum:
          change.usual > 0 ? max(0, 1 - change.now / change.usual) : 0
        default: 0.0
        }
      return change.isLikely ? moved / 2 : moved
    case .shareBeyond(let fact) where fact.figure == .requests.errorRate:
      return beyond(fact.count, of: fact.of, usual: figures[.requests.errorRate.of(.usual)]?.value)
    // Of a p95 five of a hundred are allowed.
    case .quantileBeyond(let fact) where fact.figure == .requests.duration.p95:
      return beyond(fact.count, of: fact.of, usual: 0.05)
    default: return 0
    }
  }

  private func beyond(_ count: Int, of rows: Int, usual: Double?) -> Double {
    requests.map { max(0, Double(count) - Double(rows) * (usual ?? 0)) / $0 } ?? 0
  }
}
