import Records

/// Judges the silences of successive hours in order of time; hours told as missing, and those of days that the settings
/// mark, are left out of later histories (docs/methods.md#missing-hours).
struct SilenceRule {
  /// A silence whose expected hours are less likely than this to stay empty is told.
  let limit: Double
  /// The least number of expected hours.
  let leastExpected: Int
  /// The least share of the history's hours with rows.
  let leastShare: Double

  /// Silences of everything.
  static let ofAll = SilenceRule(limit: 1e-3, leastExpected: 1, leastShare: 0)
  /// Silences of one metric type while others go on.
  static let ofType = SilenceRule(limit: 1e-6, leastExpected: 3, leastShare: 0.95)

  private static let expectedChance = 0.2
  private static let habit = 6

  func silences(in hours: [RecordedHour], zone: Zone) -> [Silence] {
    var history = HourHistory()
    var silences: [Silence] = []
    var position = 0
    while position < hours.count {
      guard hours[position].rows == 0 else {
        if hours[position].tellsHabits { history.add(hours[position]) }
        position += 1
        continue
      }
      let end = hours[position...].firstIndex { $0.rows > 0 } ?? hours.count
      let memory = hours[position].start.adding(seconds: -HourHistory.seconds)
      history.forget(before: memory)
      let silence = judge(
        hours, position..<end, history, earlier: silences.reversed().prefix { $0.start >= memory }, zone)
      silences.append(silence)
      let missing = Set(silence.missing)
      for number in position..<end where !missing.contains(number) && hours[number].tellsHabits {
        history.add(hours[number])
      }
      position = end
    }
    return silences
  }

  private func judge(
    _ hours: [RecordedHour], _ range: Range<Int>, _ history: HourHistory, earlier: some Sequence<Silence>, _ zone: Zone
  ) -> Silence {
    var product = 1.0
    var expected: [Int] = []
    var unjudged: [Int] = []
    for number in range where hours[number].mayBeMissing {
      let chance = history.chance(of: hours[number])
      if chance <= Self.expectedChance {
        expected.append(number)
        product *= chance
      } else if history.isTooShort(for: hours[number]) {
        unjudged.append(number)
      }
    }
    var verdict = Silence.SilenceVerdict.none
    if product < limit, expected.count >= leastExpected, history.share >= leastShare {
      let alike = earlier.filter { $0.product <= product }
      verdict =
        alike.count > Self.habit ? .habit(days: Set(alike.map { zone.day(containing: $0.start) }).count) : .missing
    }
    return Silence(
      hours: range, start: hours[range.lowerBound].start, expected: expected, unjudged: unjudged, product: product,
      verdict: verdict)
  }
}
