import Foundation
import Statistics

/// Days of quiet series that are as usual, and such of a larger value (docs/methods.md#anomalies).
enum DayStudy {
  private static let history = 70

  static func table(seeds: [UInt64]) -> StudyTable {
    let lines = [0.05, 0.1].flatMap { wobble in
      [0, 0.3, 0.6].map { phi in
        let name = "days wobble by \(wobble), φ \(phi)"
        return StudyLine(
          what: name, nominal: 0.01, tolerated: 0.015,
          falseAlarms: frequency(of: 2000, seeds: seeds, "days \(name)") { isTold(wobble, phi, factor: 1, &$0) },
          found: [1.25, 1.5, 2].map { factor in
            frequency(of: 200, seeds: seeds, "days \(name) \(factor)") { isTold(wobble, phi, factor: factor, &$0) }
          })
      }
    }
    return StudyTable(title: "Days: false ones", headings: ["× 1.25", "× 1.5", "× 2"], lines: lines)
  }

  private static func isTold(_ wobble: Double, _ phi: Double, factor: Double, _ chance: inout Chance) -> Bool {
    let noise = chance.alike(history + 1, phi: phi)
    var anomalies = DailyAnomalies()
    var verdict = AnomalyVerdict.learning
    for day in 0...history {
      let value = exp(wobble * noise[day] - (day % 7 > 4 ? 0.3 : 0)) * (day == history ? factor : 1)
      verdict = anomalies.judge(DailyValue(day: day, weekday: day % 7 + 1, value)).verdict
    }
    return verdict == .unusual
  }
}
