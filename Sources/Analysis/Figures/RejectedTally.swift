import Records
import Summaries

/// Rows of one metric type or table that no figure uses, among all of it. Rows stamped after the as-of instant are not
/// errors and not counted here.
struct RejectedTally {
  let source: String
  let rejected: Int
  /// Usable and rejected rows.
  let total: Int

  /// By source, in the order of bytes.
  static func all(_ material: Material) -> [RejectedTally] {
    let metrics = material.metrics.value
    let fromMetrics = tallies(metrics?.rejections ?? []) { (metrics?.types[$0]?.count ?? 0) + $1 }
    // Rows that answered: all of the table, rejected ones too.
    let rows = material.origins.first { $0.id == "reports" }?.rows
    let new = material.errors.value?.current.new ?? 0
    let fromReports = tallies(material.errors.value?.rejections ?? []) { _, rejected in
      max(rows ?? new + rejected, rejected)
    }
    return (fromMetrics + fromReports).sorted { $0.source.precedes($1.source) }
  }

  private static func tallies(_ rejections: [Rejection], total: (String, Int) -> Int) -> [RejectedTally] {
    Dictionary(grouping: rejections.filter { $0.reason != .afterAsOf && $0.count > 0 }, by: \.source)
      .map { source, rejections in
        let rejected = rejections.reduce(0) { $0 + $1.count }
        return RejectedTally(source: source, rejected: rejected, total: total(source, rejected))
      }
  }
}
