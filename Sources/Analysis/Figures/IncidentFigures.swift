import Records
import Statistics
import Summaries

/// `incidents.*` (docs/methods.md#incidents).
enum IncidentFigures {
  private static let origins = ["incidents"]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    switch material.incidents {
    case .absent: break
    case .failed:
      sheet.failed([
        ("incidents.started", .count), ("incidents.resolved", .count), ("incidents.open", .count),
        ("incidents.resolve.median", .seconds), ("incidents.resolve.max", .seconds),
        ("reference.incidents.started", .count),
      ])
    case .read(let incidents):
      sheet.count("incidents.started", incidents.started, from: origins)
      sheet.count("incidents.resolved", incidents.resolved, from: origins)
      sheet.count("incidents.open", incidents.open, from: origins)
      sheet.counts("incidents.by_severity", incidents.bySeverity, from: origins)
      addResolution(incidents.resolveSeconds, to: &sheet)
      sheet.count("reference.incidents.started", incidents.referenceStarted, from: origins)
    }
  }

  private static func addResolution(_ seconds: [Double], to sheet: inout FigureSheet) {
    let median = seconds.count >= Guard.median ? Spread.median(seconds) : nil
    sheet.put(
      "incidents.resolve.median", median, .seconds, n: seconds.count, from: origins,
      otherwise: seconds.isEmpty ? .noRows : .tooFewRows)
    sheet.put("incidents.resolve.max", seconds.max(), .seconds, n: seconds.count, from: origins)
  }
}
