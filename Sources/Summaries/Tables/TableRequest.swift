package import Records

/// What is wanted of the smaller tables, and how their rows are to be understood.
package struct TableRequest: Sendable {
  package let comparison: Comparison
  package let asOf: Instant
  /// The days of the series, ending with the period's last.
  package let seriesDays: [DaySpan]
  /// Days of which rows are counted one by one, in the order of time.
  package let arrivalDays: [DaySpan]
  /// The zone of stored times that carry no offset.
  package let storedZone: Zone
  package let intake: TextIntake
  /// What the database calls the time of a row.
  package let timeColumn: String
  /// Optional columns that the database lacks: they read as NULL.
  package let absentColumns: Set<String>

  /// Whether a name in this column may be told, and its absence as well.
  func tellsPeople(_ column: String) -> Bool { intake.people != .nobody && !absentColumns.contains(column) }

  package init(_ plan: ReadPlan, storedZone: Zone, timeColumn: String, absentColumns: Set<String> = []) {
    comparison = plan.comparison
    asOf = plan.asOf
    seriesDays = plan.seriesDays
    arrivalDays = plan.arrivalDays
    self.storedZone = storedZone
    intake = plan.intake
    self.timeColumn = timeColumn
    self.absentColumns = absentColumns
  }
}
