import Records
import Summaries

/// `requests.*` of the whole period and of its reference.
enum RequestFigures {
  private static let counts = ["count", "with_status", "errors", "slow", "chatty"].map { "requests." + $0 }
  private static let durations = ["mean", "p50", "p95", "p99", "max"].map { "requests.duration." + $0 }

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    add(MetricSide.current(material), failed: material.metrics.failure != nil, prefix: "", to: &sheet)
    add(
      MetricSide.reference(material), failed: material.referenceMetrics.failure != nil, prefix: "reference.",
      to: &sheet)
  }

  private static func add(_ side: MetricSide?, failed: Bool, prefix: String, to sheet: inout FigureSheet) {
    if failed {
      sheet.failed(counts.map { (FigureID(prefix + $0), .count) })
      sheet.failed([
        (FigureID(prefix + "requests.throughput"), .perSecond), (FigureID(prefix + "requests.error_rate"), .fraction),
      ])
      sheet.failed(durations.map { (FigureID(prefix + $0), .seconds) })
      if prefix.isEmpty { sheet.failed([("requests.client_errors", .count)]) }
    }
    guard let side else { return }
    addCounts(side, to: &sheet)
    addRates(side, to: &sheet)
    addDurations(
      side.metrics.requests?.durations, side.id("requests.duration").description, origins(side),
      absence: side.absence(of: MetricSide.requests), to: &sheet)
  }

  private static func origins(_ side: MetricSide) -> [String] { side.origin(MetricSide.requests) }

  /// Without a request while other rows came, requests were 0; without any row nothing is known.
  private static func addCounts(_ side: MetricSide, to sheet: inout FigureSheet) {
    let requests = side.metrics.requests
    let absence = side.absence(of: MetricSide.requests)
    let quiet: Int? = absence == .noRows && side.hasRows ? 0 : nil
    func put(_ name: String, _ count: Int?, n: Int, otherwise reason: MissingReason? = nil) {
      sheet.put(
        side.id(name), count.map(Double.init), .count, n: n, from: origins(side), otherwise: reason ?? absence)
    }
    guard let requests else {
      for name in counts + (side.isReference ? [] : ["requests.client_errors"]) { put(name, quiet, n: 0) }
      return
    }
    let withStatus = requests.withStatus > 0
    put("requests.count", requests.durations.count, n: requests.durations.count)
    put("requests.with_status", requests.withStatus, n: requests.durations.count)
    put(
      "requests.errors", withStatus ? requests.serverErrors : nil, n: requests.withStatus, otherwise: .noSuchField)
    if !side.isReference {
      put(
        "requests.client_errors", withStatus ? requests.clientErrors : nil, n: requests.withStatus,
        otherwise: .noSuchField)
    }
    put("requests.slow", requests.slow, n: requests.durations.count)
    put(
      "requests.chatty", requests.withQueries > 0 ? requests.chatty : nil, n: requests.withQueries,
      otherwise: .noSuchField)
  }

  private static func addRates(_ side: MetricSide, to sheet: inout FigureSheet) {
    let requests = side.metrics.requests
    let absence = side.absence(of: MetricSide.requests)
    let count = requests?.durations.count ?? 0
    let known = requests != nil || (absence == .noRows && side.hasRows)
    let seconds = side.metrics.coverage.seconds
    sheet.put(
      side.id("requests.throughput"), known && seconds > 0 ? Double(count) / seconds : nil, .perSecond, n: count,
      from: origins(side), parents: [side.id("requests.count")], otherwise: absence)
    sheet.share(
      side.id("requests.error_rate"), requests?.serverErrors ?? 0, of: requests?.withStatus ?? 0, from: origins(side),
      parents: [side.id("requests.errors"), side.id("requests.with_status")],
      otherwise: requests == nil ? absence : .noSuchField)
  }

  /// Mean, quantiles and maximum under `name`; a p95 needs 20 values and a p99 100 (docs/methods.md#missing-values).
  private static func addDurations(
    _ durations: ValueSummary?, _ name: String, _ origins: [String], absence: MissingReason,
    to sheet: inout FigureSheet
  ) {
    let n = durations?.count ?? 0
    func put(_ aggregate: String, _ value: Double?, _ reason: MissingReason) {
      sheet.put(
        FigureID("\(name).\(aggregate)"), value, .seconds, n: n, from: origins,
        otherwise: durations == nil ? absence : reason)
    }
    let quantiles = durations?.quantiles
    put("mean", durations?.mean, absence)
    put("p50", quantiles?.p50, .notRecorded)
    put("p95", n >= Guard.p95 ? quantiles?.p95 : nil, n >= Guard.p95 ? .notRecorded : .tooFewRows)
    put("p99", n >= Guard.p99 ? quantiles?.p99 : nil, n >= Guard.p99 ? .notRecorded : .tooFewRows)
    put("max", durations?.max, absence)
  }
}
