/// A number to watch: which metric rows it is computed from, how, and when it is bad.
package struct Measure: Hashable, Sendable {
  package enum Aggregate: String, Sendable, CaseIterable {
    case avg, p50, p95, p99, sum, count, min, max, last
    /// Rows a second.
    case rate
    /// Rows for which `filter` holds ÷ rows that have every field the filter names.
    case share
  }

  /// The key in the settings: `response_time`.
  package let name: String
  /// The figure it stands for: a standard figure, or `custom.<name>`.
  package let figure: FigureID
  /// The `metric_type` of its rows.
  package let source: String
  package let aggregate: Aggregate
  /// Only rows for which it holds; nil takes all.
  ///
  /// For `share`, the rows that count as the numerator.
  package let filter: Filter?
  package let unit: Unit
  /// The unit as the settings write it, such as `ms`: what rows that name none are in.
  ///
  /// Empty for the unit itself.
  package let writtenUnit: String
  package let better: Direction
  /// In `unit` (fractions for percent); nil for no limit.
  package let warning: Double?
  package private(set) var critical: Double?
  package let section: Section
  /// What its rows are told apart by; nil for the measure's own way (`field`).
  package let by: GroupField?

  package init(
    name: String, figure: FigureID, source: String, aggregate: Aggregate, filter: Filter? = nil, unit: Unit,
    writtenUnit: String = "", better: Direction, warning: Double? = nil, critical: Double? = nil, section: Section,
    by: GroupField? = nil
  ) {
    self.name = name
    self.figure = figure
    self.source = source
    self.aggregate = aggregate
    self.filter = filter
    self.unit = unit
    self.writtenUnit = writtenUnit
    self.better = better
    self.warning = warning
    self.critical = critical
    self.section = section
    self.by = by
  }

  package func limited(to critical: Double) -> Measure {
    var measure = self
    measure.critical = critical
    return measure
  }
}
