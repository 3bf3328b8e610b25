import Records
import Summaries

/// Limits that the application records beside what fills up: the size of its pool of database connections
/// (docs/methods.md#forecasts).
enum LearntLimits {
  private static let endings = ["_limit", "_capacity", "_pool_size"]
  private static let names = [
    "database_connections": ["max_connections", "database_pool_size", "db_pool_size", "connection_pool_size"]
  ]

  /// The measures, those of things that are counted and have no critical limit with the one that is recorded for them: the last
  /// value of its type.
  static func measures(_ measures: [Measure], _ input: ReportInput) -> [Measure] {
    guard let metrics = ComparedMetrics.current(input)?.metrics else { return measures }
    return measures.map { measure in
      guard measure.critical == nil, measure.better == .lower, measure.unit == .count else { return measure }
      let own = endings.map { measure.source + $0 } + (names[measure.source] ?? [])
      let limit = own.lazy.compactMap { metrics.types[$0]?.last }.first { $0.isFinite && $0 > 0 }
      return limit.map(measure.limited) ?? measure
    }
  }
}
