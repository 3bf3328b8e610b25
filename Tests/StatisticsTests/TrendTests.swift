import Foundation
import Testing

@testable import Statistics

/// Oracles: the annual flow of the Nile as published, and the rules written again with numpy, scipy and pymannkendall.
@Suite struct TrendTests {
  /// The annual flow of the Nile at Aswan, 1871 to 1970, in 10^8 m³ (Cobb 1978).
  private static let nile: [Double] = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
    1100,
    1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726,
    456,
    824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984,
    897,
    822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923,
    975,
    815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
  ]

  @Test("the Nile falls, less certainly than years that know nothing of each other would say")
  func annual() throws {
    let trend = try #require(
      SeriesTrend(Self.nile.enumerated().map { SeriesTrend.TrendPoint(time: Double($0.offset), value: $0.element) }))
    #expect(trend.s == -1387 && close(trend.independentVariance, 112728.33, 1e-7))
    #expect(close((trend.s + 1) / trend.independentVariance.squareRoot(), -4.12807, 1e-6))
    let inflated = trend.independentVariance * (1 + trend.correlation) / (1 - trend.correlation)
    #expect(close(inflated, 270310.19, 1e-7))
    #expect(trend.slope == -2.6 && close(trend.z, -2.66583, 1e-5))
  }

  /// Points, rise a day, digits, whether weekdays differ; S, its variance, ρ*, |Z| with its sign, p, slope, its interval.
  private static let cases: [(Int, Double, Int, Bool, [Double])] = [
    (
      9, 0.5, 6, false,
      [
        36, 92, 0.13191973447262578, 3.1955547035903407, 0.015159149495233618, 0.49805999999999995,
        0.40253399999999995, 0.5353405,
      ]
    ),
    (
      10, -0.02, 3, false,
      [
        15, 125, 0.09543173550680191, 1.137891998136593, 0.2880942752279865, 0.049400000000000006, -0.0692,
        0.09466666666666668,
      ]
    ),
    (
      28, 0.02, 3, true,
      [
        136, 2562, 0, 2.6671301314658984, 0.012988198724033919, 0.014500000000000006, -0.0004999999999999767,
        0.04099999999999999,
      ]
    ),
    (
      40, 0, 1, true,
      [
        69, 7338.333333333333, 0.30390077635014373, 0.579993996093504, 0.5653420726443054, 0.003571428571428575,
        -0.009523809523809521, 0.0142857142857143,
      ]
    ),
    (30, 0, 0, false, [0, 0, 0.07692307692307693, 0, 1, 0, 0, 0]),
    (
      56, 0.01, 2, true,
      [
        589, 20017, 0.14081758873950564, 3.6067199011803166, 0.0006776448636665788, 0.012261904761904759,
        0.005714285714285709,
        0.017714285714285714,
      ]
    ),
  ]

  @Test("test, slope and interval are those of numpy, scipy and pymannkendall", arguments: cases)
  func oracle(_ count: Int, _ rise: Double, _ digits: Int, _ hasSeasons: Bool, _ expected: [Double]) throws {
    var state = UInt64(count)
    let scale = pow(10, Double(digits))
    let points = (0..<count).map { day in
      state = (state * 1_103_515_245 + 12345) % 2_147_483_648
      let chance = digits == 0 ? 0 : Double(state) / 2_147_483_648
      let value = chance + rise * Double(day) + (hasSeasons ? 0.4 * Double(day % 7) : 0)
      return SeriesTrend.TrendPoint(
        time: Double(day), value: (value * scale).rounded(.toNearestOrEven) / scale, season: hasSeasons ? day % 7 : 0)
    }
    let trend = try #require(SeriesTrend(points))
    let interval = try #require(trend.slopeInterval)
    let found = [
      trend.s, trend.independentVariance, trend.correlation, trend.z, trend.p, trend.slope, interval.low, interval.high,
    ]
    for (one, other) in zip(found, expected) {
      #expect(close(one, other, 1e-9) || abs(one - other) < 1e-12, "\(found)")
    }
  }

  @Test("fewer than four points, or all at one time, are no series")
  func short() {
    #expect(SeriesTrend((0..<3).map { SeriesTrend.TrendPoint(time: Double($0), value: 1) }) == nil)
    #expect(SeriesTrend((0..<9).map { SeriesTrend.TrendPoint(time: 5, value: Double($0)) }) == nil)
  }

  @Test("the same values in the other order fall as fast as they rise")
  func mirrored() throws {
    var random = SplitMix(seed: 3)
    for count in [8, 12, 14, 29, 61] {
      let values = (0..<count).map { 0.03 * Double($0) + random.unit() }
      func trend(_ values: [Double]) throws -> SeriesTrend {
        try #require(
          SeriesTrend(values.enumerated().map { SeriesTrend.TrendPoint(time: Double($0.offset), value: $0.element) }))
      }
      let (up, down) = (try trend(values), try trend(values.map { -$0 }))
      #expect(up.s == -down.s && close(up.p, down.p) && close(up.slope, -down.slope))
    }
  }
}
