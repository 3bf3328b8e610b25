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

  package init() {}

  /// Whether anything is known of the period that this one is compared with: rows came before its end, and none of its
  /// rows are deleted yet.
  package func knows(_ baseline: Period) -> Bool {
    (firstRow.map { $0 < baseline.end } ?? false) && (keptSince.map { $0 <= baseline.start } ?? true)
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

  package struct Group: Sendable {
    package var name: String
    package var current: PanelBucket
    package var reference: PanelBucket
  }

  /// Groups with a name of their own.
  package static let limit = 10
}
