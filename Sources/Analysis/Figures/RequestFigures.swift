import Records
import Summaries

/// `requests.*` of the whole period and of its reference.
enum RequestFigures {
  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    for side in ComparedMetrics.all(input) {
      addCounts(side, to: &builder)
      addThroughput(side, to: &builder)
      builder.derive()
      addDurations(side, to: &builder)
    }
  }

  private static func origins(_ side: ComparedMetrics) -> [OriginID] { side.origin(ComparedMetrics.requests) }

  /// Without a request while other rows came, requests were 0; without any row nothing is known.
  private static func addCounts(_ side: ComparedMetrics, to builder: inout FigureBuilder) {
    let requests = side.metrics.requests
    let absence = side.absence(of: ComparedMetrics.requests)
    let quiet: Int? = absence == .noRows && side.hasRows ? 0 : nil
    func put(_ id: FigureID, n: (RequestSummary) -> Int, _ count: (RequestSummary) -> Int?) {
      guard side.scope == .current || id.definition.hasBaseline else { return }
      builder.put(
        id.of(side.scope), (requests.map(count) ?? quiet).map(Double.init), n: requests.map(n) ?? 0,
        from: origins(side), otherwise: requests == nil ? absence : .noSuchField)
    }
    func ofStatus(_ count: @escaping (RequestSummary) -> Int) -> (RequestSummary) -> Int? {
      { $0.withStatus > 0 ? count($0) : nil }
    }
    put(.requests.count, n: \.durations.count) { $0.durations.count }
    put(.requests.withStatus, n: \.durations.count) { $0.withStatus }
    put(.requests.errors, n: \.withStatus, ofStatus(\.serverErrors))
    if requests != nil { put(.requests.clientErrors, n: \.withStatus, ofStatus(\.clientErrors)) }
    put(.requests.slow, n: \.durations.count) { $0.slow }
    put(.requests.chatty, n: \.withQueries) { $0.withQueries > 0 ? $0.chatty : nil }
    // Unknown, it stands last.
    if requests == nil { put(.requests.clientErrors, n: \.withStatus, ofStatus(\.clientErrors)) }
  }

  private static func addThroughput(_ side: ComparedMetrics, to builder: inout FigureBuilder) {
    let requests = side.metrics.requests
    let absence = side.absence(of: ComparedMetrics.requests)
    let count = requests?.durations.count ?? 0
    let known = requests != nil || (absence == .noRows && side.hasRows)
    let seconds = side.metrics.coverage.seconds
    builder.put(
      .requests.throughput.of(side.scope), known && seconds > 0 ? Double(count) / seconds : nil, n: count,
      from: origins(side), parents: [.requests.count.of(side.scope)], otherwise: absence)
  }

  private static func addDurations(_ side: ComparedMetrics, to builder: inout FigureBuilder) {
    let durations = side.metrics.requests?.durations
    let absence = side.absence(of: ComparedMetrics.requests)
    let quantiles = durations?.quantiles
    func put(_ id: FigureID, _ value: Double?, _ reason: MissingReason) {
      builder.put(
        id.of(side.scope), value, n: durations?.count ?? 0, from: origins(side),
        otherwise: durations == nil ? absence : reason)
    }
    put(.requests.duration.mean, durations?.mean, absence)
    put(.requests.duration.p50, quantiles?.p50, .notRecorded)
    put(.requests.duration.p95, quantiles?.p95, .notRecorded)
    put(.requests.duration.p99, quantiles?.p99, .notRecorded)
    put(.requests.duration.max, durations?.max, absence)
  }
}
