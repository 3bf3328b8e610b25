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
    for action in side.metrics.actions { addCommon("requests.actions", action, side, to: &sheet) }
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
