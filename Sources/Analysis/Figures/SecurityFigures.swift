import Records
import Summaries

/// `security.*`: what error reports and requests say about it.
enum SecurityFigures {
  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    if let errors = input.errors.value {
      let new = errors.current.byCategory.first { $0.name == ReportCategory.security.rawValue }?.count ?? 0
      builder.count(.security.reports, new, from: [.table(.reports)])
      builder.count(.security.open, errors.current.openSecurity, from: [.table(.reports)])
    }
    for side in ComparedMetrics.all(input) {
      let requests = side.metrics.requests
      let withStatus = requests?.withStatus ?? 0
      builder.put(
        .security.denied.of(side.scope), withStatus > 0 ? requests.map { Double($0.denied) } : nil, n: withStatus,
        from: side.origin(ComparedMetrics.requests),
        otherwise: requests == nil ? side.absence(of: ComparedMetrics.requests) : .noSuchField)
    }
  }
}
