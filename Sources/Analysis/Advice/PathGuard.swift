import Records
import Statistics
import Summaries

/// Which path may be named: the one with most bad requests of those that certainly have a larger share of them than
/// all other paths together (docs/methods.md#naming-a-path).
///
/// At least ten bad requests, a share of at least one and a half times that of the others, and the test of two
/// proportions, variances inflated by φ̂, below .01 ÷ the number of paths tested.
struct PathGuard: Sendable {
  static let leastBad = 10
  static let leastRatio = 1.5
  static let level = 0.01

  let bad: @Sendable (RequestSummary) -> Int
  let of: @Sendable (RequestSummary) -> Int
  let overdispersion: Double

  /// Nil when no path stands out.
  func worst(_ paths: [PathSummary]) -> PathShare? { standingOut(paths).first.map(\.share) }

  /// Most bad requests first, ties by the path's bytes.
  func standingOut(_ paths: [PathSummary]) -> [(path: PathSummary, share: PathShare)] {
    let allBad = paths.reduce(0) { $0 + bad($1.requests) }
    let all = paths.reduce(0) { $0 + of($1.requests) }
    let tested = paths.filter { bad($0.requests) >= Self.leastBad && of($0.requests) < all }
    let found = tested.compactMap { path -> (path: PathSummary, share: PathShare)? in
      let own = Proportion(bad(path.requests), of: of(path.requests))
      let others = Proportion(allBad - own.successes, of: all - own.trials)
      let p = ProportionComparison(before: others, after: own, overdispersion: overdispersion).p
      guard own.value >= Self.leastRatio * others.value, p < Self.level / Double(tested.count) else { return nil }
      return (
        path,
        PathShare(
          path: path.path, share: Rounding.significant15(own.value), others: Rounding.significant15(others.value))
      )
    }
    return found.sorted { a, b in
      let (ofA, ofB) = (bad(a.path.requests), bad(b.path.requests))
      return ofA == ofB ? a.path.path.precedes(b.path.path) : ofA > ofB
    }
  }
}

extension PathGuard {
  /// By failed requests.
  static func failures(_ input: ReportInput) -> PathGuard {
    PathGuard(bad: { $0.serverErrors }, of: { $0.withStatus }, overdispersion: RequestBursts.ofFailures(input))
  }

  /// By requests of more than 2 seconds.
  static func slowness(_ input: ReportInput) -> PathGuard {
    PathGuard(bad: { $0.slow }, of: { $0.durations.count }, overdispersion: RequestBursts.ofSlowRequests(input))
  }

  /// By requests of more than 20 queries.
  ///
  /// They follow from the code, not from the moment: no φ̂.
  static let queries = PathGuard(bad: { $0.chatty }, of: { $0.withQueries }, overdispersion: 1)
}
