/// Rows that figures lack, in whole or in part, and why.
public struct Rejection: Hashable, Sendable {
  public enum Reason: String, Sendable, CaseIterable {
    /// The row's own time: it belongs to no period, so every report counts it.
    case unreadableTime = "unreadable_time"
    case notANumber = "not_a_number"
    case negativeDuration = "negative_duration"
    /// Counted, but without a value: a second time, a rating, a response time or a flag that cannot be read.
    case unusableValue = "unusable_value"
    /// Counted as not passed: a status that says neither passed nor failed.
    case unknownStatus = "unknown_status"
    /// A row of the metric table whose metric type is no name.
    case unreadableType = "unreadable_type"
    /// Stamped after the as-of instant: not read, counted; not an error.
    case afterAsOf = "after_as_of"
    /// The table itself: rows came or went while it was read, twice, so that figures may be off by so many.
    case changedWhileRead = "changed_while_read"
  }

  /// Stands for the metric type of rows that have none.
  public static let untyped = "(none)"

  /// The metric type, or the table.
  public let source: String
  public let reason: Reason
  public let count: Int
  /// True when counting stopped there: at least `count` rows.
  public let atLeast: Bool
  /// The column of times that cannot be read.
  public let column: String?
  /// What stands there once, legible and masked.
  public let example: String?

  public init(
    source: String, reason: Reason, count: Int, atLeast: Bool = false, column: String? = nil, example: String? = nil
  ) {
    self.source = source
    self.reason = reason
    self.count = count
    self.atLeast = atLeast
    self.column = column
    self.example = example
  }
}

extension Rejection {
  /// The same of a source of another name.
  public func named(_ source: String) -> Rejection {
    Rejection(source: source, reason: reason, count: count, atLeast: atLeast, column: column, example: example)
  }

  /// The same with an example of what stands in a column.
  public func showing(_ example: String?, in column: String?) -> Rejection {
    Rejection(source: source, reason: reason, count: count, atLeast: atLeast, column: column, example: example)
  }

  /// One entry per source and reason, in the order of their first.
  public static func merged(_ rejections: [Rejection]) -> [Rejection] {
    var merged: [Rejection] = []
    for rejection in rejections {
      if let known = merged.firstIndex(where: { $0.source == rejection.source && $0.reason == rejection.reason }) {
        merged[known] = Rejection(
          source: rejection.source, reason: rejection.reason, count: merged[known].count + rejection.count,
          atLeast: merged[known].atLeast || rejection.atLeast, column: merged[known].column ?? rejection.column,
          example: [merged[known].example, rejection.example].compactMap { $0 }.min())
      } else {
        merged.append(rejection)
      }
    }
    return merged
  }
}
