import Records
import Settings
import Summaries

/// Where rows came and none of them could be used: their count is not 0, it is not known.
enum UnreadableRows {
  /// Of tables none of whose rows has a time that can be read.
  static func origins(_ input: ReportInput) -> Set<OriginID> {
    Set(SourceTable.all.filter { lost(of: $0, input) != nil }.map(OriginID.table))
  }

  /// Why nothing is known of what the section takes from the table; nil where something is, or nothing came.
  static func reason(_ table: SourceTable, _ section: Section, _ input: ReportInput) -> String? {
    if let lost = lost(of: table, input) { return "none of its \(lost) rows has a time that can be read" }
    guard table == .metrics, let metrics = input.metrics.value else { return nil }
    let lost = types(of: section).filter { isLost($0, metrics) }
    return lost.isEmpty ? nil : "no row of \(lost.joined(separator: ", ")) can be used"
  }

  /// Whether rows of the metric type came and none could be used.
  static func isLost(_ type: String, _ metrics: PeriodMetrics) -> Bool {
    metrics.types[type] == nil
      && metrics.rejections.contains { $0.source == .metricType(type) && $0.reason.losesRow && $0.count > 0 }
  }

  /// How many rows are lost, when all are.
  private static func lost(of table: SourceTable, _ input: ReportInput) -> Int? {
    let rejections = table.rejections(input)
    guard let lost = rejections.first(where: { $0.reason == .unreadableTime && $0.count > 0 }),
      let rows = input.origins.first(where: { $0.id == .table(table) })?.rows
    else { return nil }
    let later = rejections.filter { $0.reason == .afterAsOf }.reduce(0) { $0 + $1.count }
    return lost.count + later >= rows ? lost.count : nil
  }

  private static func types(of section: Section) -> [String] {
    switch section {
    case .performance: [ComparedMetrics.requests]
    case .system, .users: ResourceFigures.types(of: section)
    case .business: BusinessFigures.types
    default: []
    }
  }
}

extension Rejection.Reason {
  /// Whether a row so rejected was of the metric type and the period, and stands in none of the type's figures, neither
  /// in a count nor in a sum: without another row they are not 0, but not known.
  fileprivate var losesRow: Bool {
    switch self {
    case .unreadableTime, .notANumber, .negativeDuration, .outOfRange: true
    // Counted all the same.
    case .unusableValue, .unknownStatus, .unmappedValue, .unitOfLimit, .acrossEdge, .repeatedKey: false
    // The rows are usable, though not added up: `MissingReason.otherUnit` says so.
    case .otherUnit, .unitOfMeasure: false
    // Of no metric type, of no time that has passed, of the table as a whole.
    case .unreadableType, .afterAsOf, .changedWhileRead: false
    }
  }
}
