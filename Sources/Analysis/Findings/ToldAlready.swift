import Records

extension Finding {
  /// Whether it tells already what an unusual value of the figure would.
  func tells(_ figure: FigureID, isMore: Bool, from start: Instant, to end: Instant) -> Bool {
    guard Self.causes(of: figure).contains(measure.base) else { return false }
    if case .unusual(let change) = fact { return change.verdict.isMoved && change.size.isUp == isMore }
    guard let limit = fact.limit, let span = limit.span else { return false }
    return span.start < end && span.end.map { $0 > start } ?? true
  }

  /// Figures that move with that one.
  private static func causes(of figure: FigureID) -> [FigureID] {
    switch figure {
    case .requests.errors, .requests.errorRate: [.requests.errorRate, .requests.errors]
    case .requests.count: [.requests.count, .requests.throughput]
    case .requests.duration.mean, .requests.duration.p50, .requests.duration.p95, .requests.duration.p99:
      [.requests.duration.mean, .requests.duration.p50, .requests.duration.p95, .requests.duration.p99]
    default: [figure]
    }
  }
}
