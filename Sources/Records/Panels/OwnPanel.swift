/// Rows of the user's own, counted or added up, or listed as they stand: `panels` of the settings.
package struct OwnPanel: Hashable, Sendable {
  /// How a number is made of the values of rows.
  package enum PanelAggregate: String, Sendable, CaseIterable {
    /// Rows, whatever they hold.
    case count
    case sum, avg, min, max
    /// Rows with the value 1 among those with 0 or 1.
    case share

    /// Whether it grows with the number of rows, so that groups add up to the whole.
    package var isTotal: Bool { self == .count || self == .sum }
  }

  package enum Display: String, Sendable, CaseIterable {
    /// Day by day.
    case line, bar
    /// The rows themselves, in columns of the query.
    case table
  }

  /// What its figures are named after: `panel.<id>`.
  package let id: String
  /// By language, such as `en`; one without a language is under the empty text.
  package let titles: [String: String]
  package let source: RowSource
  /// The query's columns by what they are for: `time`, `value`, `group`; those of `table` have no value.
  package let columns: [String: String]
  package let aggregate: PanelAggregate
  package let chart: Display
  /// Of its values; of rows that name a unit in a column `unit` theirs counts.
  package let unit: Unit
  /// Nil where neither direction is good: then changes are shown and not judged.
  package let better: Direction?
  package let section: Section
  /// Whether it is compared with the period before.
  package let isCompared: Bool
  /// Rows of a table that are shown.
  package let rows: Int
  /// Which panel of a business table it is; nil for one of the settings.
  package let standard: StandardPanel?

  /// - Parameters:
  ///   - columns: `time`, `value`, `group` and what the query calls them; `time` alone need not be there, for tables.
  package init(
    id: String, titles: [String: String], source: RowSource, columns: [String: String],
    aggregate: PanelAggregate = .count, chart: Display = .bar, unit: Unit = .count, better: Direction? = nil,
    section: Section = .business, isCompared: Bool = true, rows: Int = OwnPanel.usualRows,
    standard: StandardPanel? = nil
  ) {
    self.id = id
    self.titles = titles
    self.source = source
    self.columns = columns
    self.aggregate = aggregate
    self.chart = chart
    self.unit = unit
    self.better = better
    self.section = section
    self.isCompared = isCompared
    self.rows = rows
    self.standard = standard
  }

  package static let usualRows = 10

  package func title(_ language: String) -> String {
    titles[language] ?? titles[""] ?? titles.sorted { $0.key < $1.key }.first?.value ?? id
  }
}
