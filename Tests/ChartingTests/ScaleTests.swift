import Testing

@testable import Charting

@Suite struct ScaleTests {
  @Test(
    "Ticks stand on round values and cover the range",
    arguments: [
      (0, 2.42, 5, 0, [0, 0.5, 1, 1.5, 2, 2.5]),
      (0, 0.0004, 5, 0, [0, 0.0001, 0.0002, 0.0003, 0.0004]),
      (0, 1, 5, 1, [0, 1]),
      (0, 7, 5, 1, [0, 2, 4, 6, 8]),
      (0, 13, 5, 1, [0, 5, 10, 15]),
      (0, 110_000, 5, 1, [0, 25_000, 50_000, 75_000, 100_000, 125_000]),
      (-3, 4, 5, 0, [-4, -2, 0, 2, 4]),
      (0.98, 1.02, 5, 0, [0.98, 0.99, 1, 1.01, 1.02]),
      (0, 1e9, 3, 1, [0, 5e8, 1e9]),
    ] as [(Double, Double, Int, Double, [Double])])
  func ticks(low: Double, high: Double, intervals: Int, finest: Double, expected: [Double]) {
    #expect(RoundTicks.covering(low, high, intervals: intervals, finest: finest) == expected)
  }

  @Test(
    "A scale reaches at least where it is told to, so that one does not look like many",
    arguments: [(1.0, 5.0), (9, 10)])
  func least(value: Double, top: Double) {
    let range = ValueRange(
      values: [value], goals: [], scale: AmountScale(wholeNumbers: true, least: 5, format: TickFormat()), intervals: 5)
    #expect(range.high == top)
  }

  @Test("Whatever the range, there are at most as many steps as asked for, and from 0 at least three ticks")
  func anyRange() {
    for exponent in -9...12 {
      for digits in stride(from: 1.0, to: 10, by: 0.37) {
        let high = digits * tenTo(exponent)
        let ticks = RoundTicks.covering(0, high, intervals: 5)
        #expect((4...6).contains(ticks.count), "0 to \(high): \(ticks)")
        #expect(ticks.last! >= high * (1 - 1e-9) && ticks.last! <= high * 2)
      }
    }
  }

  @Test(
    "A logarithmic scale has two to six ticks around its range",
    arguments: [
      (0.5, 2.4, [0.5, 1, 2, 5]), (0.009, 24, [0.001, 0.01, 0.1, 1, 10, 100]), (1, 1, [1, 10]),
    ] as [(Double, Double, [Double])])
  func logarithmic(low: Double, high: Double, expected: [Double]) {
    #expect(RoundTicks.logarithmic(low, high) == expected)
  }

  @Test("A scale reaches to its highest value, however far that is above the others")
  func events() {
    for values in [
      [Double](repeating: 1, count: 40) + [60], [1, 2, 900], Array(repeating: 1.5, count: 40) + [4.4, 39.7],
    ] {
      let range = ValueRange(values: values, goals: [], scale: AmountScale(format: TickFormat()), intervals: 5)
      #expect(range.high >= values.max()!)
    }
  }

  @Test("A goal near the data is on the scale, one that would squeeze them is not")
  func goals() {
    let scale = AmountScale(format: TickFormat())
    #expect(ValueRange(values: [1.5], goals: [2, 5], scale: scale, intervals: 5).high == 2)
    #expect(ValueRange(values: [0.1], goals: [2, 5], scale: scale, intervals: 5).high == 0.1)
    #expect(ValueRange(values: [0], goals: [0.01, 0.05], scale: scale, intervals: 5).high == 1)
  }

  @Test(
    "Labels that would collide are moved apart, the others stay",
    arguments: [
      ([20, 60], [20, 60]), ([20, 22], [13, 29]), ([50, 50, 50], [34, 50, 66]), ([0, 100], [8, 92]),
      ([95, 96, 97], [60, 76, 92]),
    ] as [([Double], [Double])])
  func spread(wishes: [Double], places: [Double]) {
    #expect(EndLabels.spread(wishes, height: 16, top: 0, bottom: 100) == places)
  }

  @Test("Colour classes have whole bounds without gaps and hold every value")
  func classes() {
    for values in [[1], [1, 2, 3], [0, 7, 15, 3], [4_273, 12, 900], [3, 3, 4, 5, 2, 1, 4, 3, 2, 5, 4, 900]] {
      let classes = ColourClasses(of: values)
      #expect((1...6).contains(classes.ranges.count) && classes.ranges.first?.lowerBound == 1)
      for (a, b) in zip(classes.ranges, classes.ranges.dropFirst()) { #expect(a.upperBound + 1 == b.lowerBound) }
      for value in values { #expect((value == 0) == (classes.level(of: value) == 0)) }
      #expect(classes.levels.allSatisfy { (1...5).contains($0) })
    }
    #expect(ColourClasses(of: [0, 0]).ranges.isEmpty)
  }
}
