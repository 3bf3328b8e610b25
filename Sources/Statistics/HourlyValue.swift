/// What was measured or counted in one hour of a local day.
package struct HourlyValue: Hashable, Sendable {
  package enum Circumstance: Hashable, Sendable {
    case ordinary
    /// Tells what is usual, but not how unusual an ordinary hour may be.
    case deployment
    /// Of an incident or a calendar event: tells neither.
    case incident
  }

  /// Hours since any fixed one: hours that follow each other have successive numbers, also where the clocks change.
  package let time: Int
  /// Of the local clock, 0 to 23; where the clocks change a day has one twice, or not at all.
  package let clock: Int
  /// Finite: a mean, or the sum of what is counted; nil where nothing was recorded, which is not 0.
  package let value: Double?
  package let circumstance: Circumstance

  package init(time: Int, clock: Int, _ value: Double?, circumstance: Circumstance = .ordinary) {
    precondition((0...23).contains(clock) && value?.isFinite != false, "not an hour's value")
    self.time = time
    self.clock = clock
    self.value = value
    self.circumstance = circumstance
  }
}
