package import Records

/// The rows of one metric type or measure over a period, apart by a field.
package struct GroupedRows: Sendable {
  package let measure: Measure
  package let field: GroupField
  /// By what they are told apart by, which nobody sees; empty where there are too many.
  package let groups: [String: GroupRows]
  package let isOverfull: Bool
  /// The unit in which they are counted, as the rows name it.
  package let unit: String

  package init(
    _ measure: Measure, by field: GroupField, groups: [String: GroupRows], isOverfull: Bool = false,
    unit: String = ""
  ) {
    self.measure = measure
    self.field = field
    self.groups = groups
    self.isOverfull = isOverfull
    self.unit = unit
  }

  /// The same of a period without rows.
  package func without() -> GroupedRows { GroupedRows(measure, by: field, groups: [:], unit: unit) }
}

/// What one group's rows come to.
package struct GroupRows: Sendable {
  /// Legible and masked; two groups may look alike.
  package let name: String
  /// The measure's number; nil without usable rows.
  package let value: Double?
  package let n: Int
  /// Nil for measures of which only the number of rows matters.
  package let rows: ValueSummary?
  /// The measure's number by local day.
  package let days: [Double?]
  /// Held against the measure's limits, day by day; none for the reference.
  package let watched: [WatchedDay]
  /// The starts of the hours with rows, in order; none of the rows without a name.
  package let hours: [Instant]

  package init(
    _ name: String, value: Double?, n: Int, rows: ValueSummary? = nil, days: [Double?] = [],
    watched: [WatchedDay] = [], hours: [Instant] = []
  ) {
    self.name = name
    self.value = value
    self.n = n
    self.rows = rows
    self.days = days
    self.watched = watched
    self.hours = hours
  }
}
