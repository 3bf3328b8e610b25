import SQLite
import Testing

@testable import Demo

struct DeterminismTests {
  private static let tables = [
    "auth_user", "pilot_error_reports", "error_comments", "system_metrics", "deployments", "incidents", "health_checks",
    "user_scenarios", "user_feedback",
  ]

  /// FNV-1a over all rows in the order written: kinds and bytes, reals as their bit patterns.
  private func hash(_ example: Example) throws -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    try example.read { connection in
      for table in Self.tables {
        let width = Int32(try connection.first("SELECT count(*) FROM pragma_table_info('\(table)')") { $0.integer(0) }!)
        try connection.forEach("SELECT * FROM \(table) ORDER BY rowid") { row in
          for column in 0..<width {
            if row.kind(column) == .real {
              for shift in stride(from: 0, to: 64, by: 8) {
                add(UInt8(truncatingIfNeeded: row.real(column).bitPattern >> UInt64(shift)))
              }
            } else {
              unsafe row.withBytes(column) { bytes in
                for index in bytes.indices { add(unsafe bytes[index]) }
              }
            }
            add(0xff)
          }
        }
      }
    }
    return hash
  }

  /// A change of these numbers is a change of what every seed means, and of every documented example.
  @Test(
    "a seed means the same rows on every machine and in every version",
    arguments: [
      (Plan.Effects.all, 9_905_608_421_316_704_649 as UInt64), (.outage, 1_338_917_743_863_618_739),
      (.none, 7_952_215_368_206_473_259),
    ])
  func sameRows(effects: Plan.Effects, expected: UInt64) throws {
    let found = try hash(Example(.small(seed: 5, effects: effects)))
    #expect(found == expected)
  }

  @Test("another seed gives other rows")
  func otherSeed() throws {
    #expect(try hash(Example(.small(seed: 12))) != hash(Example(.small(seed: 13))))
  }

  @Test("effects change nothing where they are not")
  func localEffects() throws {
    let quiet = try Example(.small(seed: 5, effects: .none))
    let planted = try Example(.small(seed: 5, effects: .all))
    let first = """
      SELECT value || metadata || timestamp FROM system_metrics WHERE metric_type = 'request_duration'
      AND timestamp < '2026-08-25' AND json_extract(metadata, '$.path') IN ('/', '/health/', '/checkout/') ORDER BY rowid
      """
    #expect(try quiet.texts(first) == planted.texts(first))
    #expect(try !quiet.texts(first).isEmpty)
  }
}
