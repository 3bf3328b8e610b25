import Records
import Summaries

/// Requests by path, and of the key actions of a shop.
enum PathFigures {
  static let shown = 10

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let side = MetricSide.current(material) else { return }
    for path in side.metrics.paths.prefix(shown) {
      addCommon(byPath, path, side, to: &sheet)
      let origins = side.origin(MetricSide.requests)
      let requests = path.requests
      sheet.put(
        .requests.byPath.total.named(path.path), requests.durations.sum, n: requests.durations.count, from: origins)
      sheet.put(
        .requests.byPath.chatty.named(path.path), requests.withQueries > 0 ? Double(requests.chatty) : nil,
        n: requests.withQueries, from: origins, otherwise: .noSuchField)
    }
    addOthers(side, to: &sheet)
    if side.metrics.withoutPath > 0 {
      sheet.count(.requests.byPath.withoutPath, side.metrics.withoutPath, from: side.origin(MetricSide.requests))
    }
    for action in side.metrics.actions { addCommon(actions, action, side, to: &sheet) }
  }

  /// What all other paths have together.
  private static func addOthers(_ side: MetricSide, to sheet: inout FigureSheet) {
    let rest = side.metrics.paths.dropFirst(shown).map(\.requests)
    let all = rest + [side.metrics.otherPaths].compactMap { $0 }
    guard !all.isEmpty else { return }
    let origins = side.origin(MetricSide.requests)
    func sum(_ part: (RequestSummary) -> Int) -> Int { all.reduce(0) { $0 + part($1) } }
    let count = sum(\.durations.count)
    let total = all.reduce(0) { $0 + $1.durations.sum }
    sheet.count(.requests.byPath.count.at(.others), count, from: origins)
    sheet.put(.requests.byPath.total.at(.others), total, n: count, from: origins)
    sheet.put(.requests.byPath.mean.at(.others), total / Double(count), n: count, from: origins)
    sheet.share(
      .requests.byPath.errorRate.at(.others), sum(\.serverErrors), of: sum(\.withStatus), from: origins,
      otherwise: .noSuchField)
    sheet.put(
      .requests.byPath.chatty.at(.others), sum(\.withQueries) > 0 ? Double(sum(\.chatty)) : nil,
      n: sum(\.withQueries), from: origins, otherwise: .noSuchField)
    if side.metrics.otherPaths == nil { sheet.otherNames(of: .requests.byPath.count, rest.count, from: origins) }
  }

  private typealias Common = (count: FigureID, mean: FigureID, p95: FigureID, errorRate: FigureID)
  private static let byPath: Common = (
    .requests.byPath.count, .requests.byPath.mean, .requests.byPath.p95, .requests.byPath.errorRate
  )
  private static let actions: Common = (
    .requests.actions.count, .requests.actions.mean, .requests.actions.p95, .requests.actions.errorRate
  )

  private static func addCommon(_ ids: Common, _ path: PathSummary, _ side: MetricSide, to sheet: inout FigureSheet) {
    let origins = side.origin(MetricSide.requests)
    let durations = path.requests.durations
    let n = durations.count
    sheet.count(ids.count.named(path.path), n, from: origins)
    sheet.put(ids.mean.named(path.path), durations.mean, n: n, from: origins)
    sheet.put(
      ids.p95.named(path.path), durations.quantiles?.p95, n: n, from: origins, otherwise: .notRecorded)
    sheet.share(
      ids.errorRate.named(path.path), path.requests.serverErrors, of: path.requests.withStatus,
      from: origins, otherwise: .noSuchField)
  }
}
