import Foundation
import Statistics

/// Hours of quiet series that are as usual, and such of twice the value (docs/methods.md#anomalies).
enum HourStudy {
  private struct Case {
    let what: String
    /// Of an hour, from what is usual of it and a standard normal noise; the hour's own chance for counts.
    let value: @Sendable (_ usual: Double, _ noise: Double, inout Chance) -> Double
    let floor: Double
    let correlations: [Double]
  }

  private static let history = 42
  private static let cases: [Case] =
    [0.05, 0.1, 0.2].map { spread in
      Case(
        what: "means that wobble by \(spread)", value: { usual, noise, _ in usual * exp(spread * noise) }, floor: 0,
        correlations: [0, 0.3, 0.6])
    }
    + [60.0, 3].map { mean in
      Case(
        what: "counts of \(Int(mean)) an hour", value: { usual, _, chance in Double(chance.poisson(mean * usual)) },
        floor: 1, correlations: [0])
    }

  static func table(seeds: [UInt64]) -> StudyTable {
    let lines = cases.flatMap { one in
      one.correlations.map { phi in
        let name = one.what + (one.correlations.count > 1 ? ", φ \(phi)" : "")
        return StudyLine(
          what: name, nominal: 0.3, tolerated: 0.3,
          falseAlarms: frequency(of: 200, seeds: seeds, "hours \(name)") { chance in
            isTold(one, phi: phi, days: 7, doubled: nil, &chance)
          },
          found: [3, 8, 14].map { (clock: Int) in
            frequency(of: 100, seeds: seeds, "hours \(name) \(clock)") { chance in
              isTold(one, phi: phi, days: 1, doubled: clock, &chance)
            }
          })
      }
    }
    return StudyTable(
      title: "Hours: weeks with a false event", headings: ["two hours doubled: from 3 h", "from 8 h", "from 14 h"],
      lines: lines)
  }

  /// Whether an event is told in the days after the history: any, or one that meets the doubled hours.
  private static func isTold(_ one: Case, phi: Double, days: Int, doubled: Int?, _ chance: inout Chance) -> Bool {
    let noise = chance.alike(24 * (history + days), phi: phi)
    var anomalies = HourlyAnomalies(floor: one.floor)
    var told: [AnomalyJudgement] = []
    for day in 0..<history + days {
      let hours = (0..<24).map { clock in
        let isDoubled = day >= history && doubled.map { ($0...$0 + 1).contains(clock) } == true
        let usual = (1 + 0.6 * sin(2 * .pi * Double(clock - 8) / 24)) * (day % 7 > 4 ? 0.7 : 1) * (isDoubled ? 2 : 1)
        return HourlyValue(time: 24 * day + clock, clock: clock, one.value(usual, noise[24 * day + clock], &chance))
      }
      let judged = anomalies.judge(DailyValue(day: day, weekday: day % 7 + 1, hours))
      if day >= history { told += judged }
    }
    return AnomalyEvent.events(told).contains { event in
      doubled.map { from in event.hours.contains { (from...from + 1).contains($0.time % 24) } } ?? true
    }
  }
}
