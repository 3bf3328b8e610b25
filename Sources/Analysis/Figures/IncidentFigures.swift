import Records
import Statistics
import Summaries

/// `incidents.*` (docs/methods.md#incidents).
enum IncidentFigures {
  private static let origins = [OriginID.table(.incidents)]

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let incidents = input.incidents.value else { return }
    builder.count(.incidents.started, incidents.started, from: origins)
    builder.count(.incidents.resolved, incidents.resolved, from: origins)
    builder.count(.incidents.open, incidents.open, from: origins)
    builder.counts(.incidents.bySeverity, incidents.bySeverity, from: origins)
    let seconds = incidents.resolveSeconds
    builder.put(.incidents.resolve.median, Spread.median(seconds), n: seconds.count, from: origins)
    builder.put(.incidents.resolve.max, seconds.max(), n: seconds.count, from: origins)
    builder.count(.incidents.started.of(.reference), incidents.referenceStarted, from: origins)
  }
}
