import Foundation
import Statistics

/// Shares of failed requests that are as usual, and such that are larger (docs/methods.md#usual).
enum ShareStudy {
  private struct Case {
    let requests: Int
    /// 1 or 7.
    let days: Int
    /// Failures that come together, on average.
    let burst: Double
    let wobble: Double
    let phi: Double

    var name: String {
      "\(days == 1 ? "day" : "week") of \(requests) requests a day, "
        + (burst == 1 ? "failures independent" : "in bursts of \(Int(burst)), days wobble by \(wobble), φ \(phi)")
    }
  }

  private static let usualShare = 0.004
  private static let buckets = 288
  private static let weeks = 8

  static func table(seeds: [UInt64]) -> StudyTable {
    var cases: [Case] = []
    for days in [1, 7] {
      for requests in [1600, 20_000] {
        cases.append(Case(requests: requests, days: days, burst: 1, wobble: 0, phi: 0))
        cases.append(Case(requests: requests, days: days, burst: 3, wobble: 0.2, phi: 0))
        cases.append(Case(requests: requests, days: days, burst: 3, wobble: 0.2, phi: 0.6))
      }
    }
    let lines = cases.map { one in
      StudyLine(
        what: one.name, nominal: 0.005, tolerated: one.days == 1 ? 0.017 : 0.015,
        falseAlarms: frequency(of: 1000, seeds: seeds, "share \(one.name)") { chance in
          guard let found = judged(one, factor: 1, &chance) else { return false }
          return found.p < 0.01 && found.difference > 0
        },
        found: [1, 2, 4].map { factor in
          frequency(of: factor == 1 ? 1000 : 100, seeds: seeds, "share \(one.name) \(factor)") { chance in
            guard let found = judged(one, factor: factor, &chance) else { return false }
            return found.p < 0.01 && found.difference > 0 && found.isNotable
          }
        })
    }
    return StudyTable(
      title: "Shares of .4 %, worse with p < .01",
      headings: ["told as worse by the margin: as usual", "doubled", "fourfold"], lines: lines)
  }

  private static func judged(_ one: Case, factor: Double, _ chance: inout Chance) -> UsualShare? {
    let before = 7 * weeks
    let wobbles = chance.alike(before + one.days, phi: one.phi).map { exp(one.wobble * $0) }
    let history = (0..<before).map { day in
      let failed = failures(one, wobbles[day], &chance).reduce(0, +)
      return DailyValue(day: day, weekday: day % 7 + 1, Proportion(failed, of: one.requests))
    }
    // The buckets of the whole period are one series: a burst lies within one of them.
    let counts = (before..<before + one.days).flatMap { failures(one, factor * wobbles[$0], &chance) }
    var bursts = Overdispersion()
    bursts.add(counts.enumerated().map { ($1, requests(one, in: $0 % buckets)) })
    let kept = history.filter { one.days == 7 || $0.weekday == 1 }
    return UsualShare(
      before: Proportion(kept.reduce(0) { $0 + $1.value.successes }, of: kept.count * one.requests),
      after: Proportion(counts.reduce(0, +), of: one.days * one.requests), history: history, bursts: bursts.value,
      isOfOneDay: one.days == 1)
  }

  /// Of a day, by bucket of five minutes, at most the requests of the bucket.
  private static func failures(_ one: Case, _ factor: Double, _ chance: inout Chance) -> [Int] {
    var counts = [Int](repeating: 0, count: buckets)
    for _ in 0..<chance.poisson(usualShare * factor * Double(one.requests) / one.burst) {
      var size = 1
      while chance.unit() > 1 / one.burst { size += 1 }
      let bucket = Int(chance.unit() * Double(buckets))
      counts[bucket] = min(requests(one, in: bucket), counts[bucket] + size)
    }
    return counts
  }

  /// So many a day, spread evenly.
  private static func requests(_ one: Case, in bucket: Int) -> Int {
    (bucket + 1) * one.requests / buckets - bucket * one.requests / buckets
  }
}
