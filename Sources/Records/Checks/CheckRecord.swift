/// One check in the period and in what it is compared with, whichever tables tell of it (docs/methods.md#checks).
package struct CheckRecord: Hashable, Sendable {
  package let name: String
  package let now: CheckCounts
  package let before: CheckCounts
  /// By start.
  package let slots: [CheckSlot]
  package let slotsBefore: [CheckSlot]
  /// Those of which some part lies in the period, by start.
  package let outages: [Outage]
  /// In the period.
  package let maintenance: [Range<Instant>]
  /// In which rows were to be expected and none came.
  package let silences: [Range<Instant>]
  /// Its last row before the period's end; nil without any.
  package let last: Instant?
  /// The last of them that passed, where rows stand for one check each.
  package let lastPassed: Instant?
  /// Whether somebody paused it.
  package let isPaused: Bool

  package init(
    name: String, now: CheckCounts, before: CheckCounts = CheckCounts(), slots: [CheckSlot] = [],
    slotsBefore: [CheckSlot] = [], outages: [Outage] = [], maintenance: [Range<Instant>] = [],
    silences: [Range<Instant>] = [], last: Instant? = nil, lastPassed: Instant? = nil, isPaused: Bool = false
  ) {
    self.name = name
    self.now = now
    self.before = before
    self.slots = slots
    self.slotsBefore = slotsBefore
    self.outages = outages
    self.maintenance = maintenance
    self.silences = silences
    self.last = last
    self.lastPassed = lastPassed
    self.isPaused = isPaused
  }

  /// The outage that was not over by the period's end; of several the one that began first.
  package var open: Outage? { outages.first { $0.end == nil } }
}
