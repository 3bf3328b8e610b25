import Charting
import TestSupport
import Testing

@Suite struct SparklineTests {
  static let week: [Double?] = [0.7, 0.72, nil, 0.69, 1.9, 2.1, 1.4]

  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let values: [Double?]
    var threshold: Double?
    var usual: UsualBand?
    var trend: SparklineTrend?
    var ink = Ink.series(1)
    var fromZero = true
    var size = PictureSize.sparkline
    var theme = Theme.light
    var description: String { name }

    var picture: Picture {
      sparkline(
        values, threshold: threshold, usual: usual, trend: trend, ink: ink, fromZero: fromZero, size: size, theme: theme
      )
    }
  }

  static let cases = [
    Case(name: "sparkline-week-with-a-gap-and-limit", values: week, threshold: 2),
    Case(name: "sparkline-dark", values: week, threshold: 2, theme: .dark),
    Case(
      name: "sparkline-84-days-with-a-giant", values: (0..<84).map { $0 == 40 ? 90 : Double($0 * 7 % 5) + 1 },
      size: PictureSize(width: 240, height: 48)),
    Case(name: "sparkline-one-value", values: [nil, nil, 3, nil, nil]),
    Case(name: "sparkline-only-gaps", values: [nil, nil, nil], threshold: 1),
    Case(name: "sparkline-zeros", values: [0, 0, 0, 0], threshold: 0.05),
    Case(
      name: "sparkline-availability", values: [0.9991, 0.9995, 0.9972, 0.9999], threshold: 0.999, ink: .good,
      fromZero: false),
    Case(name: "sparkline-of-losses", values: [-3, 2, -1, -4, 1]),
    Case(
      name: "sparkline-weeks-beside-the-usual", values: [21, 20, 23, 22, 20, 29],
      usual: UsualBand(19...24, isOfLast: false)),
    Case(
      name: "sparkline-days-beside-the-usual-of-a-weekday", values: [21, 20, 23, 12, 11, 22, 20, 29],
      usual: UsualBand(19...40, isOfLast: true)),
    Case(
      name: "sparkline-with-a-trend", values: [10, 13, 12, 15, 16, 18, 19], threshold: 25,
      trend: SparklineTrend(from: 12, to: 19, length: 5)),
  ]

  @Test("A sparkline gives exactly the picture of its golden listing", arguments: cases)
  func golden(example: Case) throws {
    try Goldens().check(example.picture.listing, example.name + ".txt")
  }

  @Test("Nothing reaches over the edge", arguments: cases)
  func inside(example: Case) {
    for order in example.picture.orders {
      let box = Boxes.box(of: order)
      #expect(box.x >= 0 && box.y >= 0 && box.right <= example.size.width && box.bottom <= example.size.height)
    }
  }

  @Test("A gap breaks the line, and nothing stands in it")
  func gap() {
    let orders = SparklineTests.cases[0].picture.orders
    let lines = orders.filter { if case .stroke(_, _, _, []) = $0 { true } else { false } }
    let dotted = orders.filter { if case .stroke(_, _, _, [1, 2]) = $0 { true } else { false } }
    #expect(lines.count == 2 && dotted.isEmpty)
  }

  @Test("The highest value keeps its shape: the line rises to the top, and only there")
  func giant() {
    let picture = SparklineTests.cases[2].picture
    var points: [Point] = []
    for case .stroke(let line, _, _, []) in picture.orders { points += line }
    #expect(points.count { $0.y < picture.height / 2 } == 1)
  }

  @Test("The end is a dot only where the last value is the number beside the line", arguments: [true, false])
  func end(isNumber: Bool) {
    let picture = sparkline([1, 2, 3], threshold: nil, ink: .series(1), endsInValue: isNumber, theme: .light)
    #expect(picture.orders.contains { if case .disc = $0 { true } else { false } } == isNumber)
  }

  @Test(
    "Nothing but gaps, or no values at all, is a dotted line and no claim of data",
    arguments: [[nil, nil], []] as [[Double?]])
  func empty(values: [Double?]) {
    let picture = sparkline(values, threshold: nil, ink: .series(1), theme: .light)
    #expect(picture.plots.isEmpty && picture.orders.count == 1)
  }

  @Test("A range that lies wholly above or below the picture is not drawn")
  func farRange() {
    let without = sparkline([1, 2, 3], threshold: nil, ink: .series(1), theme: .light)
    #expect(
      sparkline([1, 2, 3], threshold: nil, usual: UsualBand(5...9, isOfLast: false), ink: .series(1), theme: .light)
        == without)
  }

  @Test("A trend longer than the values begins where they do, on its own line")
  func longTrend() throws {
    func line(_ trend: SparklineTrend) -> [Point] {
      for case .stroke(let line, _, _, [3, 2]) in sparkline(
        [1, 2, 3], threshold: nil, trend: trend, ink: .series(1), theme: .light
      ).orders { return line }
      return []
    }
    #expect(line(SparklineTrend(from: 1, to: 3, length: 3)) == line(SparklineTrend(from: 0, to: 3, length: 4)))
  }

  @Test("What is not finite is a gap")
  func notFinite() {
    let picture = sparkline([1, .nan, 2, .infinity, 3], threshold: .nan, ink: .series(1), theme: .light)
    let twin = sparkline([1, nil, 2, nil, 3], threshold: nil, ink: .series(1), theme: .light)
    #expect(picture == twin)
  }
}
