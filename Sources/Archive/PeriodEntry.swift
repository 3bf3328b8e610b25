/// A period or what it is compared with.
package struct PeriodEntry: Codable, Hashable, Sendable {
  /// Such as `2026-W46`.
  package var id: String
  package var start: String
  package var end: String
  package var timezone: String
  package var partial: Bool

  package init(
    id: String, start: String, end: String, timezone: String, partial: Bool
  ) {
    self.id = id
    self.start = start
    self.end = end
    self.timezone = timezone
    self.partial = partial
  }
}
