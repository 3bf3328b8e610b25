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
  }

  /// Stands for the metric type of rows that have none.
  public static let untyped = "(none)"

  /// The metric type, or the table.
  public let source: String
  public let reason: Reason
  public let count: Int
  /// True when counting stopped there: at least `count` rows.
  public let atLeast: Bool

  public init(source: String, reason: Reason, count: Int, atLeast: Bool = false) {
    self.source = source
    self.reason = reason
    self.count = count
    self.atLeast = atLeast
  }
}

extension Rejection {
  /// The same of a source of another name.
  public func named(_ source: String) -> Rejection {
    Rejection(source: source, reason: reason, count: count, atLeast: atLeast)
  }

  /// One entry per source and reason, in the order of their first.
  public static func merged(_ rejections: [Rejection]) -> [Rejection] {
    var merged: [Rejection] = []
    for rejection in rejections {
      if let known = merged.firstIndex(where: { $0.source == rejection.source && $0.reason == rejection.reason }) {
        merged[known] = Rejection(
          source: rejection.source, reason: rejection.reason, count: merged[known].count + rejection.count,
          atLeast: merged[known].atLeast || rejection.atLeast)
      } else {
        merged.append(rejection)
      }
    }
    return merged
  }
}
