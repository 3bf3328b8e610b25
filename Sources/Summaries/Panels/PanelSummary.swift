package import Records

/// What was counted of one panel.
package struct PanelSummary: Sendable {
  /// One for each unit, the one with most rows first; one without rows where there is none.
  package var parts: [Part] = []
  /// The rows of a table; nil for every other chart.
  package var listing: PanelListing?
  /// The first row of all that were read; nil for none.
  package var firstRow: Instant?
  /// Since when the database has all rows; nil where nothing is said.
  package var keptSince: Instant?
  package var rejections: [Rejection] = []
  /// Whether the reference is what was kept of it, whatever the database has removed since.
  package internal(set) var hasKeptReference = false
  /// Every unit that is known, those with most rows first.
  var known: [KnownUnit] = []
  /// All days of the series.
  var series: [PanelDay] = []
  var aggregate = OwnPanel.PanelAggregate.count
  /// Whether all rows are of the period, whenever they came.
  var isStanding = false

  /// For each of the plan's `arrivalDays` its rows; empty of a panel whose rows are of every period.
  package var dayRows: [Int] = []

  package init() {}

  /// Rows that figures of the period count; 0 of a table, and of a panel whose rows are of every period.
  package var rowsOfPeriod: Int { isStanding ? 0 : known.reduce(0) { $0 + $1.current.rows } }

  /// The rows of one unit with all groups, and a bucket for each day of the series.
  struct KnownUnit: Sendable, Hashable {
    var unit: String?
    var current: PanelBucket
    var reference: PanelBucket
    var days: [PanelBucket]
    var groups: [Group]
  }

  struct PanelDay: Sendable, Hashable {
    let day: Day
    /// In microseconds since 1970.
    let end: Int64
  }

  /// Whether anything is known of the period that this one is compared with: rows came before its end, and none of its
  /// rows are deleted yet.
  package func knows(_ baseline: Period) -> Bool {
    (firstRow.map { $0 < baseline.end } ?? false)
      && (hasKeptReference || keptSince.map { $0 <= baseline.start } ?? true)
  }

  /// The rows of one unit.
  package struct Part: Sendable {
    /// As the rows name it; nil where they name none.
    package var unit: String?
    package var current: PanelBucket
    package var reference: PanelBucket
    /// The days of the series from the first row on, ending with the period's last.
    package var days: [(day: Day, bucket: PanelBucket)]
    /// At most `limit`, the largest first.
    package var groups: [Group]
    /// What all other groups hold together; nil where there are no others.
    package var others: Group?
    /// How many they are; nil where that is not known.
    package var otherNames: Int?
  }

  package struct Group: Sendable, Hashable {
    package var name: String
    package var current: PanelBucket
    package var reference: PanelBucket
  }

  /// Groups with a name of their own.
  package static let limit = 10
}
