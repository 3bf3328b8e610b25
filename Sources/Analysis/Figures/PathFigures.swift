import Records
import Summaries

/// Requests by path, and of the key actions of a shop.
enum PathFigures {
  static let shown = 10
  static let keyActions = ["/cart/add/", "/checkout/", "/orders/create/", "/products/search/"]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let side = MetricSide.current(material) else { return }
    for path in side.metrics.paths.prefix(shown) {
      add("requests.by_path", path.path, [path.requests], side, to: &sheet)
    }
    for action in keyActions {
      let spellings = [action, String(action.dropLast())]
      let parts = side.metrics.paths.filter { spellings.contains($0.path) }.map(\.requests)
      if !parts.isEmpty { add("requests.actions", action, parts, side, to: &sheet) }
    }
  }

  /// One path's figures, or the sum of its spellings with and without the last slash.
  private static func add(
    _ name: String, _ path: String, _ parts: [RequestSummary], _ side: MetricSide, to sheet: inout FigureSheet
  ) {
    func sum(_ part: KeyPath<RequestSummary, Int>) -> Int { parts.reduce(0) { $0 + $1[keyPath: part] } }
    let origins = side.origin(MetricSide.requests)
    let count = sum(\.durations.count)
    let total = parts.reduce(0) { $0 + $1.durations.sum }
    func put(_ aggregate: String, _ value: Double?, _ unit: Unit, n: Int, otherwise reason: MissingReason = .noRows) {
      sheet.put(FigureID("\(name).\(aggregate)", path), value, unit, n: n, from: origins, otherwise: reason)
    }
    let whole = name == "requests.by_path"
    put("count", Double(count), .count, n: count)
    if whole { put("total", total, .seconds, n: count) }
    put("mean", total / Double(count), .seconds, n: count)
    let p95 = parts.count == 1 && count >= Guard.p95 ? parts[0].durations.quantiles?.p95 : nil
    put(
      "p95", p95, .seconds, n: count,
      otherwise: count < Guard.p95 ? .tooFewRows : parts.count > 1 ? .cannotBeMerged : .notRecorded)
    sheet.share(
      FigureID("\(name).error_rate", path), sum(\.serverErrors), of: sum(\.withStatus), from: origins,
      otherwise: .noSuchField)
    guard whole else { return }
    let withQueries = sum(\.withQueries)
    put("chatty", withQueries > 0 ? Double(sum(\.chatty)) : nil, .count, n: withQueries, otherwise: .noSuchField)
  }
}
