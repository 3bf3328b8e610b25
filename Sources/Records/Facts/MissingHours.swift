/// Hours of the period without any row though some were to be expected.
public struct MissingHours: Hashable, Encodable, Sendable {
  /// Of `of` hours of the period.
  package let hours: Int
  package let of: Int
  package let source: Coverage.Source

  package init(hours: Int, of: Int, source: Coverage.Source = .metrics) {
    self.hours = hours
    self.of = of
    self.source = source
  }
}
