public import Records

/// What is wanted of the smaller tables, and how their rows are to be understood.
public struct TableRequest: Sendable {
  public let period: Period
  public let baseline: Period
  public let asOf: Instant
  /// The days of the series, ending with the period's last.
  public let seriesDays: [DaySpan]
  /// The zone of stored times that carry no offset.
  public let storedZone: Zone
  public let intake: TextIntake
  /// What the database calls the time of a row.
  public let timeColumn: String

  public init(_ plan: ReadPlan, storedZone: Zone, timeColumn: String) {
    period = plan.period
    baseline = plan.baseline
    asOf = plan.asOf
    seriesDays = plan.seriesDays
    self.storedZone = storedZone
    intake = plan.intake
    self.timeColumn = timeColumn
  }
}
