import Records
import Summaries

/// Requests by path, and of the key actions of a shop.
enum PathFigures {
  static let shown = 10

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let side = MetricSide.current(material) else { return }
    for path in side.metrics.paths.prefix(shown) {
      addCommon("requests.by_path", path, side, to: &sheet)
      let origins = side.origin(MetricSide.requests)
      let requests = path.requests
      sheet.put(
        FigureID("requests.by_path.total", path.path), requests.durations.sum, .seconds, n: requests.durations.count,
        from: origins)
      sheet.put(
        FigureID("requests.by_path.chatty", path.path), requests.withQueries > 0 ? Double(requests.chatty) : nil,
        .count, n: requests.withQueries, from: origins, otherwise: .noSuchField)
    }
    addOthers(side, to: &sheet)
    for action in side.metrics.actions { addCommon("requests.actions", action, side, to: &sheet) }
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
    sheet.count("requests.by_path.count.other", count, from: origins)
    sheet.put("requests.by_path.total.other", total, .seconds, n: count, from: origins)
    sheet.put("requests.by_path.mean.other", total / Double(count), .seconds, n: count, from: origins)
    sheet.share(
      "requests.by_path.error_rate.other", sum(\.serverErrors), of: sum(\.withStatus), from: origins,
      otherwise: .noSuchField)
    sheet.put(
      "requests.by_path.chatty.other", sum(\.withQueries) > 0 ? Double(sum(\.chatty)) : nil, .count,
      n: sum(\.withQueries), from: origins, otherwise: .noSuchField)
    if side.metrics.otherPaths == nil { sheet.count("requests.by_path.other_names", rest.count, from: origins) }
  }

  private static func addCommon(_ name: String, _ path: PathSummary, _ side: MetricSide, to sheet: inout FigureSheet) {
    let origins = side.origin(MetricSide.requests)
    let durations = path.requests.durations
    let n = durations.count
    sheet.count(FigureID("\(name).count", path.path), n, from: origins)
    sheet.put(FigureID("\(name).mean", path.path), durations.mean, .seconds, n: n, from: origins)
    sheet.put(
      FigureID("\(name).p95", path.path), n >= Guard.p95 ? durations.quantiles?.p95 : nil, .seconds, n: n,
      from: origins, otherwise: n >= Guard.p95 ? .notRecorded : .tooFewRows)
    sheet.share(
      FigureID("\(name).error_rate", path.path), path.requests.serverErrors, of: path.requests.withStatus,
      from: origins, otherwise: .noSuchField)
  }
}
