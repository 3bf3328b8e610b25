/// Which report something is said of.
package struct ReportMark: Codable, Hashable, Sendable {
  /// Such as `daily`.
  package var kind: String
  /// Such as `2026-11-19`.
  package var period: String
  package var partial: Bool
  /// From 1.
  package var revision: Int
  /// The service's name.
  package var name: String
  package var asOf: String
  package var tool: String

  package init(_ report: ReportFile) {
    kind = report.kind
    period = report.period.id
    partial = report.period.partial
    revision = report.revision
    name = report.name
    asOf = report.asOf
    tool = report.tool
  }
}
