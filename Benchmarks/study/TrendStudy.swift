import Statistics

/// Trends of series that have none, and of such that have one (docs/methods.md#trends).
enum TrendStudy {
  private struct Case {
    let count: Int
    let daysApart: Int
    let phi: Double
    let hasWeekdays: Bool

    var name: String {
      "\(count) \(daysApart == 1 ? "days" : "weeks"), φ \(phi)" + (hasWeekdays ? ", weekdays differ" : "")
    }
  }

  static func table(seeds: [UInt64]) -> StudyTable {
    var cases: [Case] = []
    for phi in [0, 0.3, 0.6] {
      for count in [28, 56, 84] {
        for hasWeekdays in [false, true] {
          cases.append(Case(count: count, daysApart: 1, phi: phi, hasWeekdays: hasWeekdays))
        }
      }
      for count in [8, 12] { cases.append(Case(count: count, daysApart: 7, phi: phi, hasWeekdays: false)) }
    }
    let rises = [1.0, 2, 3]
    let lines = cases.map { one in
      StudyLine(
        what: one.name, nominal: 0.05, tolerated: 0.07,
        falseAlarms: frequency(of: 2000, seeds: seeds, "trend \(one.name)") { isTrend(one, rise: 0, &$0) },
        found: rises.map { rise in
          frequency(of: 200, seeds: seeds, "trend \(one.name) \(rise)") { isTrend(one, rise: rise, &$0) }
        })
    }
    return StudyTable(
      title: "Trends, p < .05", headings: ["rises by 1 SD over the span", "2 SD", "3 SD"], lines: lines)
  }

  /// `rise` over the span, in standard deviations.
  private static func isTrend(_ one: Case, rise: Double, _ chance: inout Chance) -> Bool {
    let noise = chance.alike(one.count, phi: one.phi)
    let points = noise.enumerated().map { place, noise in
      SeriesTrend.TrendPoint(
        time: Double(place * one.daysApart),
        value: noise + rise * Double(place) / Double(one.count - 1) + (one.hasWeekdays && place % 7 > 4 ? -3 : 0),
        season: one.daysApart == 1 ? place % 7 : 0)
    }
    return (SeriesTrend(points)?.p ?? 1) < 0.05
  }
}
