import Records
import Summaries

/// Rows of one metric type or table that figures lack, among all of it. Rows stamped after the as-of instant are not
/// errors and not counted here.
struct RejectedTally {
  let source: String
  let rejected: Int
  /// Of a metric type usable and rejected rows; of a table all its rows.
  let total: Int
  /// What a finding tells: `rejected` of `total`, or of a table's rows of the period those with a bad value, when these
  /// are 1 % of them.
  let told: (rejected: Int, of: Int)

  /// At least 1 %.
  var isNotable: Bool { Self.isNotable(told.rejected, of: told.of) }

  /// By source, in the order of bytes. A table and a metric type of the same name are one source.
  static func all(_ material: Material) -> [RejectedTally] {
    let metrics = material.metrics.value
    let fromMetrics = Dictionary(grouping: counted(metrics?.rejections ?? []), by: \.source).map { source, rejections in
      let rejected = count(rejections)
      // Rows without a type are measured against those of all types.
      let usable =
        rejections.contains { $0.reason == .unreadableType }
        ? metrics?.types.values.reduce(0) { $0 + $1.count } : metrics?.types[source]?.count
      return RejectedTally(source, rejected, of: (usable ?? 0) + rejected)
    }
    let fromTables = SourceTable.all.compactMap { table in ofTable(table, material) }
    return Dictionary(grouping: fromMetrics + fromTables, by: \.source).values
      .map { $0.dropFirst().reduce($0[0]) { $0.joined($1) } }
      .sorted { $0.source.precedes($1.source) }
  }

  private static func ofTable(_ table: SourceTable, _ material: Material) -> RejectedTally? {
    let rejections = counted(table.rejections(material))
    guard let source = rejections.first?.source else { return nil }
    let rejected = count(rejections)
    let values = count(rejections.filter { $0.reason != .unreadableTime })
    let inPeriod = max(material.readout(of: table).value??.rowsOfPeriod ?? 0, values)
    let rows = material.origins.first { $0.id == source }?.rows ?? 0
    return RejectedTally(
      source, rejected, of: max(rows, inPeriod + rejected - values),
      told: values > 0 && isNotable(values, of: inPeriod) ? (values, inPeriod) : nil)
  }

  private init(_ source: String, _ rejected: Int, of total: Int, told: (rejected: Int, of: Int)? = nil) {
    self.source = source
    self.rejected = rejected
    self.total = total
    self.told = told ?? (rejected, total)
  }

  private func joined(_ other: RejectedTally) -> RejectedTally {
    RejectedTally(
      source, rejected + other.rejected, of: total + other.total,
      told: (told.rejected + other.told.rejected, told.of + other.told.of))
  }

  private static func counted(_ rejections: [Rejection]) -> [Rejection] {
    rejections.filter { $0.reason != .afterAsOf && $0.reason != .changedWhileRead && $0.count > 0 }
  }

  private static func count(_ rejections: [Rejection]) -> Int { rejections.reduce(0) { $0 + $1.count } }
  private static func isNotable(_ rejected: Int, of rows: Int) -> Bool { rejected * 100 >= rows }
}
