import Records

/// The hours a silence is judged by: those of the 28 days before it began, as running sums
/// (docs/methods.md#missing-hours).
struct HourHistory {
  /// Hours of one clock hour and kind of day.
  private struct References {
    var count = 0
    var empty = 0
    /// With fewer than seven rows.
    var sparse = 0

    mutating func add(_ hour: RecordedHour, _ sign: Int) {
      count += sign
      if hour.rows == 0 { empty += sign }
      if hour.rows < RecordedHour.most { sparse += sign }
    }

    var isEnough: Bool { count >= 3 }

    /// The chance that such an hour stays empty though all is well.
    var chance: Double {
      guard isEnough else { return 1 }
      return sparse == 0 ? 0.0009 : (Double(empty) + 0.5) / Double(count + 1)
    }
  }

  private var local = [References](repeating: References(), count: 48)
  private var universal = [References](repeating: References(), count: 48)
  private var all = References()
  private var hours: [RecordedHour] = []
  private var oldest = 0

  static let seconds: Int64 = 28 * 86_400

  mutating func add(_ hour: RecordedHour) {
    hours.append(hour)
    count(hour, 1)
  }

  /// Forgets the hours that began before the instant.
  mutating func forget(before instant: Instant) {
    while oldest < hours.count, hours[oldest].start < instant {
      count(hours[oldest], -1)
      oldest += 1
    }
  }

  private mutating func count(_ hour: RecordedHour, _ sign: Int) {
    local[hour.slot].add(hour, sign)
    universal[hour.universalSlot].add(hour, sign)
    all.add(hour, sign)
  }

  /// The share of hours with rows.
  var share: Double { all.count == 0 ? 0 : Double(all.count - all.empty) / Double(all.count) }

  /// Whether rows come all the time.
  private var isAlwaysOn: Bool { all.count >= 23 && share >= 0.98 }

  /// Nothing can be said of the hour.
  func isTooShort(for hour: RecordedHour) -> Bool {
    let isEnough =
      local[hour.slot].isEnough && (!hour.isAfterClockChange || universal[hour.universalSlot].isEnough)
    return !isEnough && !isAlwaysOn
  }

  /// The chance that the hour stays empty though all is well.
  func chance(of hour: RecordedHour) -> Double {
    var chance = local[hour.slot].chance
    if hour.isAfterClockChange { chance = max(chance, universal[hour.universalSlot].chance) }
    return isAlwaysOn ? min(chance, (Double(all.empty) + 0.5) / Double(all.count + 1)) : chance
  }
}
