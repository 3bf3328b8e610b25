import Statistics

/// Running counts of the rows of one metric type and one kind of unit in one day, plain memory.
struct TypeCounters {
  var sum = CompensatedSum()
  var min = Double.infinity
  var max = -Double.infinity
  var last = ValueAtTime()
  var count = 0
  /// Rows met whose time text lies in the ranges asked for, usable or not; held against the index' count.
  var matched = 0
  var unreadableTimes = 0
  var badValues = 0
  var negatives = 0
  var tooLarge = 0
  /// The first time of each such row; `Int64.max` without one.
  var firstBadValue = Int64.max
  var firstNegative = Int64.max
  var firstTooLarge = Int64.max
  /// The latest time of a row whose value cannot be used; of the others `last` knows it.
  var lastUnusable = Int64.min
  /// Bit h: some row with a readable time came in hour h of the day.
  var hoursSeen: UInt32 = 0
  /// Whether a measure looks into the type's rows.
  var isMeasured = false
  /// Whether its rows are told apart by a field.
  var isGrouped = false
  var firstUnitTime = Int64.max
  var firstUnit = -1
  /// The kind of unit of the counted rows, in the unit table's numbers; -1 while there is none.
  var kind = -1

  @inline(__always)
  mutating func add(_ value: Double, at time: Int64) {
    count += 1
    sum.add(value)
    if value < min { min = value }
    if value > max { max = value }
    last.offer(value, at: time)
  }

  /// Keeps the unit of the earliest row; of equal times the first in the order of texts.
  mutating func note(_ unit: Int, of units: UnitTable, at time: Int64) {
    guard time < firstUnitTime || time == firstUnitTime && units.texts[unit] < units.texts[firstUnit] else { return }
    firstUnitTime = time
    firstUnit = unit
  }

  mutating func add(_ other: TypeCounters) {
    addRows(other)
    addRejections(other)
  }

  /// The values alone.
  mutating func addRows(_ other: TypeCounters) {
    count += other.count
    sum.add(other.sum)
    min = Swift.min(min, other.min)
    max = Swift.max(max, other.max)
    last.offer(other.last)
  }

  mutating func addRejections(_ other: TypeCounters) {
    unreadableTimes += other.unreadableTimes
    badValues += other.badValues
    negatives += other.negatives
    tooLarge += other.tooLarge
    firstBadValue = Swift.min(firstBadValue, other.firstBadValue)
    firstNegative = Swift.min(firstNegative, other.firstNegative)
    firstTooLarge = Swift.min(firstTooLarge, other.firstTooLarge)
    lastUnusable = Swift.max(lastUnusable, other.lastUnusable)
  }

  /// Nil when no row was usable.
  func summary(quantiles: ValueSummary.ValueQuantiles?) -> ValueSummary? {
    guard count > 0 else { return nil }
    return ValueSummary(count: count, sum: sum.value, min: min, max: max, last: last.value, quantiles: quantiles)
  }
}
