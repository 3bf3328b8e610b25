import Foundation

/// Whether a series rises or falls, and how fast (docs/methods.md#trends): Mann (1945) and Kendall's test with Sen's slope (1968), on
/// values less what is usual of their weekday, with the variance of a series whose days are alike (Hamed and Rao 1998, lag 1).
package struct SeriesTrend: Sendable {
  package struct TrendPoint: Hashable, Sendable {
    /// In any unit, such as days.
    package let time: Double
    package let value: Double
    /// Points of one season are compared with each other, such as a weekday.
    package let season: Int

    package init(time: Double, value: Double, season: Int = 0) {
      self.time = time
      self.value = value
      self.season = season
    }
  }

  package let count: Int
  /// Kendall's S of the values less their season's median.
  package let s: Double
  /// Of S, for independent values, ties taken into account.
  package let independentVariance: Double
  /// ρ*, the autocorrelation of successive residuals, corrected for the length of the series.
  package let correlation: Double
  /// Per unit of time.
  package let slope: Double
  /// 95 %; nil with too few pairs of one season.
  package let slopeInterval: Interval?
  package let median: Double
  package let z: Double
  package let p: Double

  private static let leastForSeasons = 14

  /// - Parameter points: in the order of time, at least 4 and not all at one time.
  /// - Returns: nil for fewer.
  package init?(_ points: [TrendPoint]) {
    let n = points.count
    guard n >= 4, points[0].time < points[n - 1].time else { return nil }
    count = n
    let hasSeasons = n >= Self.leastForSeasons && Set(points.map(\.season)).count > 1
    let values = hasSeasons ? Self.deseasoned(points) : points.map(\.value)
    median = Spread.median(points.map(\.value)) ?? 0
    var s = 0.0
    var slopes: [Double] = []
    for i in 0..<n {
      for j in (i + 1)..<max(n, i + 1) {
        s += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0
        if !hasSeasons || points[i].season == points[j].season, points[j].time > points[i].time {
          slopes.append((points[j].value - points[i].value) / (points[j].time - points[i].time))
        }
      }
    }
    self.s = s
    let ties = Dictionary(grouping: values) { $0 }.values.map(\.count)
    independentVariance = Self.variance(n, ties)
    let slope = Spread.median(slopes) ?? 0
    self.slope = slope
    correlation = Self.correlation(zip(points, values).map { $1 - slope * $0.time }, n)
    let inflation = (1 + correlation) / (1 - correlation)
    let variance = independentVariance * inflation
    z = s == 0 || variance <= 0 ? 0 : (s - (s > 0 ? 1 : -1)) / variance.squareRoot()
    // The correlation is estimated from the same points: with the normal distribution 8 of 100 short series seem to move at .05.
    let student = StudentT.twoSided(z, df: Double(n - 2))
    p = (8...10).contains(n) && ties.allSatisfy { $0 == 1 } ? max(student, Self.exactP(abs(s), n)) : student
    let seasons = hasSeasons ? Dictionary(grouping: points, by: \.season).values.map { $0.map(\.value) } : [values]
    let ofPairs = seasons.reduce(0) { sum, group in
      sum + Self.variance(group.count, Dictionary(grouping: group) { $0 }.values.map(\.count))
    }
    slopeInterval = Self.interval(slopes.sorted(), deviation: (ofPairs * inflation).squareRoot())
  }

  /// The value of Sen's line at a time: through the median of the values less their slope.
  package func line(_ points: [TrendPoint], at time: Double) -> Double {
    (Spread.median(points.map { $0.value - slope * $0.time }) ?? 0) + slope * time
  }

  private static func deseasoned(_ points: [TrendPoint]) -> [Double] {
    let medians = Dictionary(grouping: points, by: \.season).mapValues { Spread.median($0.map(\.value)) ?? 0 }
    return points.map { $0.value - (medians[$0.season] ?? 0) }
  }

  private static func variance(_ n: Int, _ ties: [Int]) -> Double {
    func term(_ t: Double) -> Double { t * (t - 1) * (2 * t + 5) }
    return (term(Double(n)) - ties.reduce(0) { $0 + term(Double($1)) }) / 18
  }

  /// Lag 1, corrected for its bias in short series and kept between 0 and 0.95.
  private static func correlation(_ residuals: [Double], _ n: Int) -> Double {
    guard n > 4 else { return 0 }
    let mean = residuals.reduce(0, +) / Double(n)
    let deviations = residuals.map { $0 - mean }
    let squares = deviations.reduce(0) { $0 + $1 * $1 }
    let products = zip(deviations, deviations.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    let correlation = squares > 0 ? products / squares : 0
    return min(0.95, max(0, (Double(n) * correlation + 2) / Double(n - 4)))
  }

  /// By order statistics, as scipy's theilslopes takes their ranks.
  private static func interval(_ slopes: [Double], deviation: Double) -> Interval? {
    guard slopes.count > 1 else { return nil }
    let half = NormalDistribution.quantile(0.975) * deviation
    let pairs = Double(slopes.count)
    let low = max(Int(((pairs - half) / 2).rounded(.toNearestOrEven)) - 1, 0)
    let high = min(Int(((pairs + half) / 2).rounded(.toNearestOrEven)), slopes.count - 1)
    return Interval(low: slopes[low], high: slopes[high])
  }

  /// P(|S| ≥ s) of n values without ties, counted over all orders: S follows the number of inversions.
  private static func exactP(_ s: Double, _ n: Int) -> Double {
    var orders = [1.0]
    for size in 2...n {
      var next = [Double](repeating: 0, count: orders.count + size - 1)
      for (inversions, count) in orders.enumerated() {
        for more in 0..<size { next[inversions + more] += count }
      }
      orders = next
    }
    let most = Double(n * (n - 1) / 2)
    let all = orders.reduce(0, +)
    let extreme = orders.enumerated().reduce(0) { sum, entry in
      abs(most - 2 * Double(entry.offset)) >= s ? sum + entry.element : sum
    }
    return min(1, extreme / all)
  }
}
