/// Rows that figures lack, in whole or in part, and why.
package struct Rejection: Hashable, Encodable, Sendable {
  package enum Reason: String, Encodable, Sendable, CaseIterable {
    /// The row's own time: it belongs to no period, so every report counts it.
    case unreadableTime = "unreadable_time"
    case notANumber = "not_a_number"
    case negativeDuration = "negative_duration"
    /// Beyond `Magnitude.largest`.
    case outOfRange = "out_of_range"
    /// Counted, but without a value: a second time, a rating, a response time or a flag that cannot be read.
    case unusableValue = "unusable_value"
    /// Counted as not passed: a status that says neither passed nor failed.
    case unknownStatus = "unknown_status"
    /// Counted with the value as it stands: the settings say what values of the column mean, and not what this one does.
    case unmappedValue = "unmapped_value"
    /// Counted to the period in which it begins: a row of counts that ends in another.
    case acrossEdge = "across_edge"
    /// A row of the metric table whose metric type is not a name.
    case unreadableType = "unreadable_type"
    /// A row of the metric table in a unit that cannot be converted into the one its metric type is counted in.
    case otherUnit = "other_unit"
    /// A row that a measure of the settings leaves out, because the measure's unit does not fit it.
    case unitOfMeasure = "unit_of_measure"
    /// A row that counts, but in a unit that no limit of the settings can be compared with.
    case unitOfLimit = "unit_of_limit"
    /// Counted, each: a key that another row has too, where keys are to be told apart.
    case repeatedKey = "repeated_key"
    /// Stamped after the as-of instant: not read, counted; not an error.
    case afterAsOf = "after_as_of"
    /// The table itself: rows came or went while it was read, twice, so that figures may be off by so many.
    case changedWhileRead = "changed_while_read"
  }

  package let source: RejectedSource
  package let reason: Reason
  package let count: Int
  /// True when counting stopped there: at least `count` rows.
  package let atLeast: Bool
  /// The unit of the rows where that is why, empty for rows that name none.
  ///
  /// Nil for every other reason, and for the rows of many units together.
  package let unit: String?
  /// The column of times that cannot be read, or of values without a meaning.
  package let column: String?
  /// What stands there once, legible and masked.
  package let example: String?
  /// Up to three such rows, where any were kept.
  package var examples: [RejectedExample]
  /// The latest time among rows stamped after the as-of instant; nil for every other reason.
  package var latest: Instant?

  package init(
    source: RejectedSource, reason: Reason, count: Int, atLeast: Bool = false, unit: String? = nil,
    column: String? = nil,
    example: String? = nil, examples: [RejectedExample] = [], latest: Instant? = nil
  ) {
    self.examples = examples
    self.latest = latest
    self.source = source
    self.reason = reason
    self.count = count
    self.atLeast = atLeast
    self.unit = unit
    self.column = column
    self.example = example
  }
}

extension Rejection {
  /// The same with an example of what stands in a column.
  package func showing(_ example: String?, in column: String?, _ examples: [RejectedExample] = []) -> Rejection {
    Rejection(
      source: source, reason: reason, count: count, atLeast: atLeast, unit: unit, column: column, example: example,
      examples: examples, latest: latest)
  }

  /// The same with every name as `shown` gives it.
  package func renamed(_ shown: (String) -> String) -> Rejection {
    Rejection(
      source: source.renamed(shown), reason: reason, count: count, atLeast: atLeast, unit: unit.map(shown),
      column: column.map(shown), example: example.map(shown), examples: examples.map { $0.renamed(shown) },
      latest: latest)
  }

  /// One entry per source, reason and unit, in the order of their first.
  package static func merged(_ rejections: [Rejection]) -> [Rejection] {
    var merged: [Rejection] = []
    for rejection in rejections {
      if let known = merged.firstIndex(where: { $0.isAlike(rejection) }) {
        merged[known] = Rejection(
          source: rejection.source, reason: rejection.reason, count: merged[known].count + rejection.count,
          atLeast: merged[known].atLeast || rejection.atLeast, unit: rejection.unit,
          column: merged[known].column ?? rejection.column,
          example: [merged[known].example, rejection.example].compactMap { $0 }.min(),
          examples: Array(
            Set(merged[known].examples + rejection.examples).sorted(by: RejectedExample.comesFirst)
              .prefix(RejectedExample.most)),
          latest: [merged[known].latest, rejection.latest].compactMap { $0 }.max())
      } else {
        merged.append(rejection)
      }
    }
    return merged
  }

  private func isAlike(_ other: Rejection) -> Bool {
    source == other.source && reason == other.reason && unit == other.unit
      && (reason != .unmappedValue || column == other.column)
  }
}
