import Foundation
import Statistics

/// Durations, gauges and sums that are as usual, and such that are larger (docs/methods.md#usual).
enum LevelStudy {
  private struct Case {
    let weeks: Int
    let wobble: Double
    let phi: Double
    /// 1 or 7.
    let days: Int

    var name: String {
      "\(days == 1 ? "day" : "week") after \(weeks) weeks, days wobble by \(wobble), φ \(phi)"
    }
  }

  static func table(seeds: [UInt64]) -> StudyTable {
    var cases: [Case] = []
    for days in [1, 7] {
      for phi in [0, 0.3, 0.6] {
        for wobble in [0.05, 0.1, 0.15] { cases.append(Case(weeks: 8, wobble: wobble, phi: phi, days: days)) }
        cases.append(Case(weeks: 4, wobble: 0.1, phi: phi, days: days))
      }
    }
    let lines = cases.map { one in
      StudyLine(
        what: one.name, nominal: 0.01, tolerated: 0.013,
        falseAlarms: frequency(of: 2000, seeds: seeds, "level \(one.name)") {
          (judgement(one, factor: 1, &$0)?.p ?? 1) < 0.01
        },
        found: [1, 1.25, 1.5].map { factor in
          frequency(of: factor == 1 ? 2000 : 200, seeds: seeds, "level \(one.name) \(factor)") { chance in
            guard let found = judgement(one, factor: factor, &chance) else { return false }
            return found.p < 0.01 && found.isNotable && found.change > 0
          }
        })
    }
    return StudyTable(
      title: "Durations, gauges and sums, p < .01", headings: ["told as larger by a tenth: × 1", "× 1.25", "× 1.5"],
      lines: lines)
  }

  private static func judgement(_ one: Case, factor: Double, _ chance: inout Chance) -> UsualLevel.Judgement? {
    let before = 7 * one.weeks
    let values = chance.alike(before + one.days, phi: one.phi).enumerated().map { day, noise in
      let weekday = day % 7 + 1
      let step = weekday > 5 ? -0.2 : weekday == 1 ? 0.1 : 0
      return DailyValue(
        day: day, weekday: weekday, 0.8 * exp(one.wobble * noise + step) * (day < before ? 1 : factor))
    }
    let (history, period) = (Array(values.prefix(before)), Array(values.suffix(one.days)))
    let means = (0..<one.weeks).map { week in
      one.days == 1 ? history[7 * week].value : history[7 * week..<7 * week + 7].reduce(0) { $0 + $1.value } / 7
    }
    guard let usual = Spread.median(means), let level = UsualLevel(history: history, usual: usual, values: period)
    else { return nil }
    return one.days == 1 ? level.judge(day: period[0].value, k: one.weeks) : level.judge(days: period)
  }
}
