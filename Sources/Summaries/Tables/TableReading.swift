/// Hands the rows of a table to the fold that counts them: all that an engine does for the smaller tables.
package protocol TableReading {
  associatedtype Failure: Error

  /// Absent, failed with the reason, or counted; an origin is kept of every table that was read.
  func read<Fold: TableFold>(_ fold: Fold.Type) throws(Failure) -> TableResult<Fold.Summary>
}

extension ReportInput {
  /// Every table but the metrics.
  package mutating func readTables<Reader: TableReading>(_ reader: Reader) throws(Reader.Failure) {
    errors = try reader.read(ErrorReportFold.self)
    comments = try reader.read(CommentFold.self)
    incidents = try reader.read(IncidentFold.self)
    deployments = try reader.read(DeploymentFold.self)
    health = try reader.read(HealthFold.self)
    scenarios = try reader.read(ScenarioFold.self)
    feedback = try reader.read(FeedbackFold.self)
    users = try reader.read(UserFold.self)
  }
}
