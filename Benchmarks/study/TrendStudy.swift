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
    let lines = cases.map { one in
      let falseVerdicts = frequency(of: 1000, seeds: seeds, "trend \(one.name) .01") { p(one, rise: 0, &$0) < 0.01 }
      return StudyLine(
        what: one.name, nominal: 0.05, tolerated: 0.07,
        falseAlarms: frequency(of: 1000, seeds: seeds, "trend \(one.name)") { p(one, rise: 0, &$0) < 0.05 },
        found: [falseVerdicts]
          + [1.0, 2, 3].map { rise in
            frequency(of: 200, seeds: seeds, "trend \(one.name) \(rise)") { p(one, rise: rise, &$0) < 0.05 }
          })
    }
    return StudyTable(
      title: "Trends, p < .05", headings: ["false at p < .01", "rises by 1 SD over the span", "2 SD", "3 SD"],
      lines: lines)
  }

  /// `rise` over the span, in standard deviations.
  private static func p(_ one: Case, rise: Double, _ chance: inout Chance) -> Double {
    let noise = chance.alike(one.count, phi: one.phi)
    let points = noise.enumerated().map { place, noise in
      SeriesTrend.TrendPoint(
        time: Double(place * one.daysApart),
        value: noise + rise * Double(place) / Double(one.count - 1) + (one.hasWeekdays && place % 7 > 4 ? -3 : 0),
        season: one.daysApart == 1 ? place % 7 : 0)
    }
    return SeriesTrend(points)?.p ?? 1
  }
}
