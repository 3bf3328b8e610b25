import Records
import TestSupport

@testable import Summaries

/// One metric row as a table holds it, with what it says known from its making.
struct MetricRow {
  var type: String
  var value: Double?
  var unit: String
  /// Nil when the text is no time.
  var moment: Instant?
  var time: String
  var metadata: [UInt8]
  var path: String?
  var status: Int
  var queries: Double?
  /// The column of that name.
  var host = ""
}

/// A metadata document and what it tells.
struct MetadataShape {
  var text: String
  var path: String?
  var status: Int
  var queries: Double?

  init(_ text: String, _ path: String? = nil, _ status: Int = 0, _ queries: Double? = nil) {
    self.text = text
    self.path = path
    self.status = status
    self.queries = queries
  }

  static let all: [MetadataShape] = [
    MetadataShape(
      #"{"path": "/checkout/", "method": "GET", "status_code": 200, "queries_count": 3}"#, "/checkout/", 200, 3),
    MetadataShape(#"{"path": "/checkout", "status_code": 500, "queries_count": 40}"#, "/checkout", 500, 40),
    MetadataShape(
      #"{"path":"/api/products/17/?page=2","status_code":"404","queries_count":"21"}"#, "/api/products/{id}/", 404, 21),
    MetadataShape(
      #"{"path": "\/api\/products\/99\/", "status_code": 503.0, "queries_count": 20}"#, "/api/products/{id}/", 503, 20),
    MetadataShape(#"{"status_code": "500.0", "path": "/caf\u00e9/"}"#, "/café/", 500),
    MetadataShape("{\"path\": \"/cafe\u{301}/\", \"status_code\": 401}", "/café/", 401),
    MetadataShape("{\"path\": \"/cafe\u{301}\", \"status_code\": 200}", "/café", 200),
    MetadataShape(#"{"path": "\/api\/products\/7", "status_code": 201}"#, "/api/products/{id}", 201),
    MetadataShape(#"{"path": "/cart/add/", "status_code": 403, "queries_count": 20.5}"#, "/cart/add/", 403, 20.5),
    MetadataShape(#"{"path": "/a", "path": "/b", "status_code": 500, "status_code": 200}"#, "/b", 200),
    MetadataShape(#"{"path": "", "status_code": 302}"#, "", 302),
    MetadataShape(#"{"path": 7, "status_code": true, "queries_count": null}"#),
    MetadataShape(#"{"path": null, "status_code": 99, "queries_count": -1}"#),
    MetadataShape(#"{"nested": {"path": "/no/", "status_code": 500}, "list": [1, "}"]}"#),
    MetadataShape(#"{"status_code": 600, "queries_count": 1e2}"#, nil, 0, 100),
    MetadataShape("{}"), MetadataShape(""), MetadataShape("null"), MetadataShape("[]"), MetadataShape("\"path\""),
    MetadataShape(#"{"path": "/cut/", "status_code": 500"#),
    MetadataShape(#"{"path": "/x/", "status_code": 500} trailing"#),
  ]
}

/// Random rows around a period: in it, before, behind, with times that are none and values that are none.
struct MetricRows {
  var chance: SplitMix
  let period: Period

  static let types = ["cpu_usage", "custom type's", "request_duration", "revenue"]
  private static let units: [String: [String]] = [
    "request_duration": ["s", "s", "s", "ms", "Milliseconds", "min"], "cpu_usage": ["percent", "%", ""],
    "revenue": ["RUB", "USD", "RUB"], "custom type's": ["MB", "kb", "b", "жук"], "unknown": ["s"],
  ]

  mutating func rows(_ count: Int) -> [MetricRow] { (0..<count).map { _ in row() } }

  private mutating func row() -> MetricRow {
    let type = chance.pick(Self.types + ["request_duration", "request_duration", "request_duration", "unknown"])
    let values: [Double?] = [nil, .nan, .infinity, -.infinity, 0, -0.5, 1e300, 2, 2.0000001, 0.1]
    let value = chance.once(in: 5) ? chance.pick(values) : Double(chance.below(40_000)) / 1000
    let shape = chance.pick(MetadataShape.all)
    let span = period.end.microseconds - period.start.microseconds
    var microseconds = period.start.microseconds + Int64(chance.next() % UInt64(span + span / 4)) - span / 8
    // Borders, whole seconds and equal times, on purpose.
    if chance.once(in: 10) {
      microseconds = chance.pick([period.start, period.end]).microseconds - Int64(chance.below(2))
    }
    if chance.once(in: 3) { microseconds -= microseconds % 600_000_000 }
    let moment = Instant(microseconds: microseconds)
    var row = MetricRow(
      type: type, value: value, unit: chance.pick(Self.units[type]!), moment: moment, time: moment.stored,
      metadata: Array(shape.text.utf8), path: shape.path, status: shape.status, queries: shape.queries)
    if chance.once(in: 12) {
      row.moment = nil
      row.time = chance.pick(
        [
          moment.stored.prefix(10) + " 25:00:00", moment.stored.prefix(16) + ":xx", "never", "",
          moment.stored.prefix(10) + " 12.30.00",
        ].map { String($0) })
    } else if chance.once(in: 4) {
      row.time = moment.stored.replacing(" ", with: "T") + chance.pick(["", "Z", "+00:00"])
    }
    return row
  }
}

extension MetricFold {
  func add(_ row: MetricRow) {
    unsafe Array(row.type.utf8).withUnsafeBytes { type in
      unsafe Array(row.unit.utf8).withUnsafeBytes { unit in
        unsafe Array(row.time.utf8).withUnsafeBytes { time in
          unsafe row.metadata.withUnsafeBytes { metadata in
            unsafe Array(row.host.utf8).withUnsafeBytes { host in
              unsafe add(type: type, value: row.value, unit: unit, time: time, metadata: metadata, host: host)
            }
          }
        }
      }
    }
  }
}
