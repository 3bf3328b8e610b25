import Records
import SQLite
import TestSupport

/// One metric row of a test database; what its metadata says is known from its making.
struct SampleRow {
  var type: String
  var value: SQLiteValue
  var unit: String
  var moment: Instant
  var metadata: String
  var path: String?
  var status: Int

  var number: Double {
    switch value {
    case .real(let number): number
    case .integer(let number): Double(number)
    default: .nan
    }
  }

  /// A hundred days of rows before `end`, most of them in the last two weeks, in order of time.
  static func rows(_ count: Int, before end: Instant, seed: UInt64) -> [SampleRow] {
    var chance = SplitMix(seed)
    var rows: [SampleRow] = []
    for number in 0..<count {
      let span = number % 3 == 0 ? 100 * 86_400 : 15 * 86_400
      var moment = end.adding(seconds: -Int64(1 + chance.below(span)))
      if chance.once(in: 2) { moment.microseconds += Int64(chance.below(1_000_000)) }
      let type = chance.pick(["request_duration", "request_duration", "request_duration", "cpu_usage", "revenue"])
      let path = chance.once(in: 9) ? nil : chance.pick(["/", "/checkout/", "/api/items/\(chance.below(50))/"])
      let status = chance.once(in: 9) ? 0 : chance.pick([200, 200, 302, 404, 500, 503])
      var members: [String] = []
      if let path { members.append("\"path\": \"\(path)\"") }
      if status > 0 { members.append("\"status_code\": \(status)") }
      members.append("\"queries_count\": \(chance.below(40))")
      let isWhole = chance.once(in: 4)
      rows.append(
        SampleRow(
          type: type, value: isWhole ? .integer(Int64(chance.below(9))) : .real(Double(chance.below(9000)) / 1000),
          unit: type == "request_duration" ? "s" : type == "cpu_usage" ? "percent" : "RUB", moment: moment,
          metadata: "{" + members.joined(separator: ", ") + "}",
          path: path.map { $0.hasPrefix("/api") ? "/api/items/{id}/" : $0 }, status: status))
    }
    return rows.sorted { $0.moment < $1.moment }
  }
}
