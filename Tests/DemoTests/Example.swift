import Demo
import Foundation
import SQLite

/// A written example database and its truth.
struct Example {
  let path: String
  let truth: Truth

  /// Writes it to a new file, which goes with the process.
  init(_ plan: Plan) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "daybook-demo-\(UUID().uuidString)").path
    Leavings.add(path)
    truth = try Demo.write(to: path, plan: plan)
  }

  /// The default example and the quiet application, written once for all tests.
  static let story = Result { try Example(.story) }
  static let quiet = Result { try Example(Plan(seed: nil, effects: .none)) }

  /// Calls `read` with the open database.
  func read<SQLiteValue>(_ read: (Connection) throws -> SQLiteValue) throws -> SQLiteValue {
    try read(Connection(path: path, mode: .readOnly, busyTimeout: 0))
  }

  /// The first number of the first row; NaN when there is none.
  func number(_ sql: String) throws -> Double { try read { try $0.first(sql) { $0.real(0) } ?? .nan } }

  /// The first column of every row; "∅" for NULL.
  func texts(_ sql: String) throws -> [String] {
    var found: [String] = []
    try read { try $0.forEach(sql) { found.append($0.text(0) ?? "∅") } }
    return found
  }

  /// Server errors over requests in a span, given as SQL's texts.
  func errorRate(from: String, until: String) throws -> Double {
    try number(
      """
      SELECT avg(json_extract(metadata, '$.status_code') >= 500) FROM system_metrics
      WHERE metric_type = 'request_duration' AND timestamp >= '\(from)' AND timestamp < '\(until)'
      """)
  }
}
