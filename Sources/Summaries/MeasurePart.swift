import Records
import Statistics

/// Rows of a measure that can be added up: those of one kind of unit.
struct MeasurePart {
  /// Nil for units that cannot be told apart, and for a sum of several kinds.
  let unit: Unit?
  /// The unit as the earliest row names it; of equal times the first in the order of texts.
  private(set) var text = ""
  private(set) var count = 0
  private(set) var sum = CompensatedSum()
  private(set) var min = Double.infinity
  private(set) var max = -Double.infinity
  private(set) var last = ValueAtTime()
  private(set) var values: [Double] = []
  /// Nil where no row is held against limits.
  private(set) var limits: LimitTally?
  private var first = Int64.max
  private let keepsValues: Bool

  init(_ unit: Unit?, keepsValues: Bool = false, limits: LimitTally? = nil) {
    self.unit = unit
    self.keepsValues = keepsValues
    self.limits = limits
  }

  init(_ unit: Unit?, _ counters: TypeCounters, text: String) {
    self.init(unit)
    self.text = text
    count = counters.count
    sum = counters.sum
    min = counters.min
    max = counters.max
    last = counters.last
    first = counters.firstUnitTime
  }

  mutating func add(_ value: Double, text: String, at time: Int64) {
    note(text, at: time)
    count += 1
    sum.add(value)
    min = Swift.min(min, value)
    max = Swift.max(max, value)
    last.offer(value, at: time)
    limits?.add(value, at: time)
    if keepsValues { values.append(value) }
  }

  mutating func add(_ other: MeasurePart) {
    guard other.count > 0 else { return }
    note(other.text, at: other.first)
    count += other.count
    sum.add(other.sum)
    min = Swift.min(min, other.min)
    max = Swift.max(max, other.max)
    last.offer(other.last)
    values += other.values
  }

  private mutating func note(_ text: String, at time: Int64) {
    guard count == 0 || time < first || time == first && text < self.text else { return }
    first = time
    self.text = text
  }
}
