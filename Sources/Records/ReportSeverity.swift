/// How severe the application calls an error report or an incident, the worst first.
package enum ReportSeverity: String, Sendable, CaseIterable {
  case critical, high, medium, low
}
