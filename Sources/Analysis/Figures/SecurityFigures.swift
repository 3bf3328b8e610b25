import Records
import Summaries

/// `security.*`: what error reports and requests say about it.
enum SecurityFigures {
  static func add(_ material: Material, to sheet: inout FigureSheet) {
    if let errors = material.errors.value {
      let new = errors.current.byCategory.first { $0.name == ReportCategory.security.rawValue }?.count ?? 0
      sheet.count(.security.reports, new, from: [.table(.reports)])
      sheet.count(.security.open, errors.current.openSecurity, from: [.table(.reports)])
    }
    for side in MetricSide.all(material) {
      let requests = side.metrics.requests
      let withStatus = requests?.withStatus ?? 0
      sheet.put(
        .security.denied.of(side.scope), withStatus > 0 ? requests.map { Double($0.denied) } : nil, n: withStatus,
        from: side.origin(MetricSide.requests),
        otherwise: requests == nil ? side.absence(of: MetricSide.requests) : .noSuchField)
    }
  }
}
