/// Rows stopped arriving for some hours.
package struct StoppedCollection: Hashable, Encodable, Sendable {
  package let hours: Int
  package let source: Coverage.CoverageSource

  package init(hours: Int, source: Coverage.CoverageSource = .metrics) {
    self.hours = hours
    self.source = source
  }
}
