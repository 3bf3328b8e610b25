import Records
import Statistics

/// A slot while its rows are counted.
struct SlotTally: Codable, Hashable, Sendable {
  let start: Int64
  let seconds: Int
  var passed = 0
  var failed = 0
  var maintenance = 0
  var timed = 0
  var responses = CompensatedSum()

  init(start: Int64, seconds: Int) {
    self.start = start
    self.seconds = seconds
  }

  mutating func add(_ other: SlotTally) {
    passed = Self.sum(passed, other.passed)
    failed = Self.sum(failed, other.failed)
    maintenance = Self.sum(maintenance, other.maintenance)
    timed = Self.sum(timed, other.timed)
    responses.add(other.responses)
  }

  /// Held at the largest: counts may be anything.
  static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflows) = a.addingReportingOverflow(b)
    return overflows ? .max : sum
  }

  var slot: CheckSlot {
    CheckSlot(
      start: Instant(microseconds: start), seconds: seconds, passed: passed, failed: failed, maintenance: maintenance,
      timed: timed, responseSum: responses.value)
  }

  /// Those of one start and length together, by start.
  static func merged(_ slots: [SlotTally]) -> [SlotTally] {
    slots.sorted { ($0.start, $0.seconds) < ($1.start, $1.seconds) }.reduce(into: []) { merged, slot in
      if let last = merged.last, last.start == slot.start, last.seconds == slot.seconds {
        merged[merged.count - 1].add(slot)
      } else {
        merged.append(slot)
      }
    }
  }
}
