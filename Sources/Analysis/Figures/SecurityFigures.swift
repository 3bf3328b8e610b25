import Records
import Summaries

/// `security.*`: what error reports and requests say about it.
enum SecurityFigures {
  static let category = "security"

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    switch material.errors {
    case .absent: break
    case .failed: sheet.failed([("security.reports", .count), ("security.open", .count)])
    case .read(let errors):
      let new = errors.current.byCategory.first { $0.name == category }?.count ?? 0
      sheet.count("security.reports", new, from: ["reports"])
      sheet.count("security.open", errors.current.openSecurity, from: ["reports"])
    }
    if material.metrics.failure != nil { sheet.failed([("security.denied", .count)]) }
    if material.referenceMetrics.failure != nil { sheet.failed([("reference.security.denied", .count)]) }
    for side in [MetricSide.current(material), MetricSide.reference(material)].compactMap({ $0 }) {
      let requests = side.metrics.requests
      let withStatus = requests?.withStatus ?? 0
      sheet.put(
        side.id("security.denied"), withStatus > 0 ? requests.map { Double($0.denied) } : nil, .count, n: withStatus,
        from: side.origin(MetricSide.requests),
        otherwise: requests == nil ? side.absence(of: MetricSide.requests) : .noSuchField)
    }
  }
}
