import Records
import Summaries

/// Rows of one metric type or table that figures lack, among all of it.
///
/// Rows stamped after the as-of instant are not errors and not counted here.
struct RejectedTally {
  let source: RejectedSource
  let rejected: Int
  /// Of a metric type usable and rejected rows; of a table all its rows.
  let total: Int
  /// What a finding tells: `rejected` of `total`, or of a table's rows of the period those with a bad value, when these
  /// are 1 % of them.
  let told: (rejected: Int, of: Int)

  /// At least 1 %.
  var isNotable: Bool { Self.isNotable(told.rejected, of: told.of) }

  /// In the order of bytes.
  ///
  /// Sources that print alike have one figure and are told as one.
  static func all(_ input: ReportInput) -> [RejectedTally] {
    let metrics = input.metrics.value
    let fromMetrics = Dictionary(grouping: counted(metrics?.rejections ?? []), by: \.source).map { source, rejections in
      let rejected = count(rejections)
      let usable: Int? =
        switch source {
        case .metricType(let type): metrics?.types[type]?.count
        // Rows without a type are measured against those of all types.
        default: metrics?.types.values.reduce(0) { $0 + $1.count }
        }
      return RejectedTally(source, rejected, of: (usable ?? 0) + rejected)
    }
    let fromTables = SourceTable.all.compactMap { table in ofTable(table, input) }
    let fromPanels = input.panels.compactMap { panel, result in ofPanel(panel, result, input) }
    return Dictionary(grouping: fromMetrics.sorted(by: comesFirst) + fromTables + fromPanels, by: \.source.figure)
      .values
      .map { $0.dropFirst().reduce($0[0]) { $0.joined($1) } }
      .sorted { $0.source.description.precedes($1.source.description) }
  }

  /// Rows without a type before a type of the same name.
  private static func comesFirst(_ a: RejectedTally, _ b: RejectedTally) -> Bool {
    a.source == .untyped && b.source != .untyped
  }

  private static func ofTable(_ table: SourceTable, _ input: ReportInput) -> RejectedTally? {
    let rejections = counted(table.rejections(input))
    guard !rejections.isEmpty else { return nil }
    let rejected = count(rejections)
    let values = count(rejections.filter { $0.reason != .unreadableTime })
    let inPeriod = max(input.result(of: table).value??.rowsOfPeriod ?? 0, values)
    let rows = input.origins.first { $0.id == .table(table) }?.rows ?? 0
    return RejectedTally(
      .table(table), rejected, of: max(rows, inPeriod + rejected - values),
      told: values > 0 && isNotable(values, of: inPeriod) ? (values, inPeriod) : nil)
  }

  private static func ofPanel(
    _ panel: OwnPanel, _ result: TableResult<PanelSummary>, _ input: ReportInput
  ) -> RejectedTally? {
    let rejections = counted(result.value?.rejections ?? [])
    guard let source = rejections.first?.source else { return nil }
    let rejected = count(rejections)
    let rows =
      input.origins.first {
        $0.id == panel.standard.map { .table($0.table) } ?? .panel(panel.id)
      }?.rows ?? 0
    let values = count(rejections.filter { $0.reason != .unreadableTime })
    let inPeriod = values + (result.value?.parts.reduce(0) { $0 + $1.current.rows } ?? 0)
    return RejectedTally(
      source, rejected, of: max(rows, rejected),
      told: values > 0 && isNotable(values, of: inPeriod) ? (values, inPeriod) : nil)
  }

  private init(_ source: RejectedSource, _ rejected: Int, of total: Int, told: (rejected: Int, of: Int)? = nil) {
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
    rejections.filter { !$0.reason.isNoFault && $0.count > 0 }
  }

  private static func count(_ rejections: [Rejection]) -> Int { rejections.reduce(0) { $0 + $1.count } }
  private static func isNotable(_ rejected: Int, of rows: Int) -> Bool { rejected * 100 >= rows }
}

extension Rejection.Reason {
  /// Whether the rows are as they should be.
  fileprivate var isNoFault: Bool {
    switch self {
    case .afterAsOf, .changedWhileRead, .acrossEdge, .unmappedValue, .repeatedKey: true
    default: false
    }
  }
}
