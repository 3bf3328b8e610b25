import Records
import Summaries

/// Requests by path, and of the key actions of a shop.
enum PathFigures {
  static let shown = 10

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let side = ComparedMetrics.current(input) else { return }
    for path in side.metrics.paths.prefix(shown) {
      addCommon(byPath, path, side, to: &builder)
      let origins = side.origin(ComparedMetrics.requests)
      let requests = path.requests
      builder.put(
        .requests.byPath.total.named(path.path), requests.durations.sum, n: requests.durations.count, from: origins)
      builder.put(
        .requests.byPath.chatty.named(path.path), requests.withQueries > 0 ? Double(requests.chatty) : nil,
        n: requests.withQueries, from: origins, otherwise: .noSuchField)
    }
    addOthers(side, to: &builder)
    if side.metrics.withoutPath > 0 {
      builder.count(.requests.byPath.withoutPath, side.metrics.withoutPath, from: side.origin(ComparedMetrics.requests))
    }
    for action in side.metrics.actions { addCommon(actions, action, side, to: &builder) }
  }

  /// What all other paths have together.
  private static func addOthers(_ side: ComparedMetrics, to builder: inout FigureBuilder) {
    let rest = side.metrics.paths.dropFirst(shown).map(\.requests)
    let all = rest + [side.metrics.otherPaths].compactMap { $0 }
    guard !all.isEmpty else { return }
    let origins = side.origin(ComparedMetrics.requests)
    func sum(_ part: (RequestSummary) -> Int) -> Int { all.reduce(0) { $0 + part($1) } }
    let count = sum(\.durations.count)
    let total = all.reduce(0) { $0 + $1.durations.sum }
    builder.count(.requests.byPath.count.at(.others), count, from: origins)
    builder.put(.requests.byPath.total.at(.others), total, n: count, from: origins)
    builder.put(.requests.byPath.mean.at(.others), total / Double(count), n: count, from: origins)
    builder.share(
      .requests.byPath.errorRate.at(.others), sum(\.serverErrors), of: sum(\.withStatus), from: origins,
      otherwise: .noSuchField)
    builder.put(
      .requests.byPath.chatty.at(.others), sum(\.withQueries) > 0 ? Double(sum(\.chatty)) : nil,
      n: sum(\.withQueries), from: origins, otherwise: .noSuchField)
    if side.metrics.otherPaths == nil { builder.otherNames(of: .requests.byPath.count, rest.count, from: origins) }
  }

  private typealias Common = (count: FigureID, mean: FigureID, p95: FigureID, errorRate: FigureID)
  private static let byPath: Common = (
    .requests.byPath.count, .requests.byPath.mean, .requests.byPath.p95, .requests.byPath.errorRate
  )
  private static let actions: Common = (
    .requests.actions.count, .requests.actions.mean, .requests.actions.p95, .requests.actions.errorRate
  )

  private static func addCommon(
    _ ids: Common, _ path: PathSummary, _ side: ComparedMetrics, to builder: inout FigureBuilder
  ) {
    let origins = side.origin(ComparedMetrics.requests)
    let durations = path.requests.durations
    let n = durations.count
    builder.count(ids.count.named(path.path), n, from: origins)
    builder.put(ids.mean.named(path.path), durations.mean, n: n, from: origins)
    builder.put(
      ids.p95.named(path.path), durations.quantiles?.p95, n: n, from: origins, otherwise: .notRecorded)
    builder.share(
      ids.errorRate.named(path.path), path.requests.serverErrors, of: path.requests.withStatus,
      from: origins, otherwise: .noSuchField)
  }
}
