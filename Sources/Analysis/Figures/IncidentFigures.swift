import Records
import Statistics
import Summaries

/// `incidents.*` (docs/methods.md#incidents).
enum IncidentFigures {
  private static let origins = [OriginID.table(.incidents)]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let incidents = material.incidents.value else { return }
    sheet.count(.incidents.started, incidents.started, from: origins)
    sheet.count(.incidents.resolved, incidents.resolved, from: origins)
    sheet.count(.incidents.open, incidents.open, from: origins)
    sheet.counts(.incidents.bySeverity, incidents.bySeverity, from: origins)
    let seconds = incidents.resolveSeconds
    sheet.put(.incidents.resolve.median, Spread.median(seconds), n: seconds.count, from: origins)
    sheet.put(.incidents.resolve.max, seconds.max(), n: seconds.count, from: origins)
    sheet.count(.incidents.started.of(.reference), incidents.referenceStarted, from: origins)
  }
}
