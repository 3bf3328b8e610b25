/// A measure, or a metric type, of which several hosts (or other groups of rows) are told apart.
package struct GroupedMeasure: Sendable {
  /// The number that ranks them, without a name: `resources.by_group.disk_usage.last`, `custom.queue`.
  package let figure: FigureID
  package let field: GroupField
  package let better: Direction
  package let section: Section
  /// What else is told of each group: its highest value.
  package let others: [FigureID]
  /// The worst first, as many as are told.
  package let groups: [MeasureGroup]
  /// Groups with rows in the period that are not among them; nil when they are too many to tell apart.
  package let unlisted: Int?
  /// Whether there is no number of all groups together.
  package let isWithoutWhole: Bool
  /// Whether no group has a worse value than the first, which may stand there for a while beyond a limit.
  package let beginsWithExtreme: Bool

  package init(
    _ figure: FigureID, by field: GroupField, better: Direction, in section: Section, others: [FigureID] = [],
    groups: [MeasureGroup], unlisted: Int?, isWithoutWhole: Bool = true, beginsWithExtreme: Bool = true
  ) {
    self.figure = figure
    self.field = field
    self.better = better
    self.section = section
    self.others = others
    self.groups = groups
    self.unlisted = unlisted
    self.isWithoutWhole = isWithoutWhole
    self.beginsWithExtreme = beginsWithExtreme
  }

  /// How many groups have rows in the period; nil when they are too many to tell apart.
  package var count: Int? { unlisted.map { groups.count { $0.value != nil } + $0 } }
}

/// The rows of one host, path or other group.
package struct MeasureGroup: Hashable, Sendable {
  package let name: String
  /// Of the period, in the figure's unit; nil without usable rows.
  package let value: Double?
  /// The same of the period before.
  package let before: Double?
  /// By the local days of the period.
  package let days: [Double?]

  package init(_ name: String, value: Double?, before: Double?, days: [Double?]) {
    self.name = name
    self.value = value
    self.before = before
    self.days = days
  }
}
