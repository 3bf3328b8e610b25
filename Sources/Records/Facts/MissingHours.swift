/// Hours of the period without any row though some were to be expected.
package struct MissingHours: Hashable, Encodable, Sendable {
  /// Of `of` hours of the period.
  package let hours: Int
  package let of: Int
  package let source: Coverage.CoverageSource

  package init(hours: Int, of: Int, source: Coverage.CoverageSource = .metrics) {
    self.hours = hours
    self.of = of
    self.source = source
  }
}
