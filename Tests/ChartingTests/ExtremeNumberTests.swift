import TestSupport
import Testing

@testable import Charting

/// Numbers of every size in every mark and scale: no place on a picture is infinite, and none far outside it.
@Suite struct ExtremeNumberTests {
  static let values: [Double] = [
    0, -0.0, Double.leastNonzeroMagnitude, -Double.leastNonzeroMagnitude, 3e-308, 8.9e307, -8.9e307, 1.797e308,
    -1.797e308, 1e303, -1e303, 1e300, 9_007_199_254_740_992,
    0x1p63, -0x1p63, .infinity, -.infinity, .nan, 1, -1,
  ]

  static let mixtures: [[Double]] =
    values.map { [$0] } + values.map { [1, 2, $0, 3] } + values.map { [$0, $0, $0] } + [values, values.reversed()]
    + [[1e16, 1e16 + 2], [1e300, 1e300 * (1 + 2e-16)], (0..<20).map { $0 == 7 ? 1e300 : 1 }, [-1e303, 1e303]]

  private static func marks(_ values: [Double], along: (Int) -> Double) -> [Mark] {
    let indices = values.indices
    return [
      .line(
        LineMark(
          indices.map { .init(along($0), values[$0]) }, ink: .series(1), label: "a", startLabel: "", under: .expected)),
      .band(BandMark(indices.map { .init(along($0), low: values[$0], high: values[$0] * 2) }, ink: .expected)),
      .bars(
        indices.map {
          Bar(
            from: along($0), to: along($0) + 1, parts: [.init(values[$0], .series(1)), .init(values[$0], .series(2))],
            label: "b")
        }),
      .references(indices.map { ReferenceMark(from: along($0), to: along($0) + 1, value: values[$0]) }),
      .stack(
        StackMark(
          parts: [.init(.series(1), label: "c"), .init(.series(2))],
          samples: indices.map { .init(along($0), [values[$0], 1]) })),
      .dots(
        indices.map {
          DotMark(x: along($0), y: values[$0], low: values[$0], high: values[$0] + 1, ink: .bad, label: "d")
        }),
    ]
      + values.flatMap { value -> [Mark] in
        [
          .rule(at: value, .bad, label: "limit"), .goal(at: value, label: "goal"), .version(at: value, tag: "v"),
          .shade(from: value, to: value, .shade, tag: "s"), .gap(from: value, to: 1, label: "g"),
          .text(x: 1, y: value, "t"),
        ]
      }
  }

  private static func panels(_ values: [Double]) -> [Panel] {
    let amount = Scale.amount(AmountScale(format: TickFormat(unit: " s", fine: .init(factor: 1000, unit: " ms"))))
    let free = Scale.amount(AmountScale(fromZero: false, format: TickFormat(factor: 100)))
    let whole = Scale.amount(AmountScale(wholeNumbers: true, format: TickFormat()))
    let log = Scale.log(TickFormat(unit: " s", fine: .init(factor: 1000, unit: " ms")))
    let upright = marks(values) { Double($0) }
    let onNumbers = marks(values) { values[$0] }
    let span = Scale.span(from: 0, to: 24, ticks: [values.map { Tick(at: $0, label: "x", detail: "y") }])
    let strange = values.map { Scale.span(from: $0, to: $0, ticks: []) }
    let names = Scale.band(["a", "b"])
    return [
      Panel(x: span, y: amount, marks: upright), Panel(x: span, y: free, marks: upright),
      Panel(x: span, y: whole, marks: upright), Panel(x: span, y: log, marks: upright),
      Panel(x: amount, y: amount, marks: onNumbers), Panel(x: log, y: log, marks: onNumbers),
      Panel(x: amount, y: names, marks: onNumbers), Panel(x: log, y: names, marks: onNumbers),
      Panel(x: names, y: free, marks: upright), Panel(x: strange[0], y: amount, marks: upright),
    ]
  }

  /// The first order that lies at no place, or far outside the picture.
  private static func stray(in picture: Picture) -> Picture.Order? {
    picture.orders.first { order in
      let box = Boxes.box(of: order)
      return ![box.x, box.y, box.width, box.height].allSatisfy { $0.isFinite && abs($0) < 1e5 }
    }
  }

  @Test("no place of a chart is infinite", arguments: mixtures.indices)
  func charts(index: Int) {
    let values = Self.mixtures[index]
    for panel in Self.panels(values) {
      let chart = Chart(title: "t", subtitle: "s", content: .panels([panel]))
      #expect(Self.stray(in: layout(chart, measuring: FixedAdvance())) == nil, "\(values) on \(panel.x), \(panel.y)")
    }
    let panels = Array(Self.panels(values).prefix(4))
    for content in [Chart.Content.panels(panels + panels), .grid(panels, columns: 2)] {
      let chart = Chart(title: "t", subtitle: "s", content: content)
      #expect(Self.stray(in: layout(chart, size: .half, measuring: FixedAdvance())) == nil, "\(values)")
    }
  }

  @Test("no place of a small line is infinite", arguments: mixtures.indices)
  func sparklines(index: Int) {
    let values = Self.mixtures[index]
    for threshold in [nil] + values.map(Optional.some) {
      for fromZero in [true, false] {
        let picture = sparkline(values, threshold: threshold, ink: .series(1), fromZero: fromZero, theme: .light)
        #expect(Self.stray(in: picture) == nil, "\(values), \(threshold ?? 0)")
      }
    }
  }

  @Test("what is beyond all measure is missing: the line breaks, the bar is not there")
  func missing() {
    func orders(_ marks: [Mark]) -> [Picture.Order] {
      let panel = Panel(
        x: .span(from: 0, to: 5, ticks: []), y: .amount(AmountScale(format: TickFormat())), marks: marks)
      return layout(Chart(title: "", subtitle: "", content: .panels([panel])), measuring: FixedAdvance()).orders
    }
    func line(_ third: Double?) -> [Mark] {
      [.line(LineMark([.init(0, 1), .init(1, 2), .init(2, third), .init(3, 1), .init(4, 2)], ink: .series(1)))]
    }
    #expect(orders(line(1.797e308)) == orders(line(nil)) && orders(line(.infinity)) == orders(line(nil)))
    let bars = [1.0, 2].enumerated().map {
      Bar(from: Double($0.offset), to: Double($0.offset + 1), parts: [.init($0.element, .series(1))])
    }
    let giant = Bar(from: 2, to: 3, parts: [.init(1.797e308, .series(1)), .init(1.797e308, .series(2))])
    #expect(orders([.bars(bars + [giant])]) == orders([.bars(bars)]))
  }

  @Test("a flat scale that lies on both sides of 0 has ticks that are numbers")
  func aroundZero() {
    for intervals in 1...5 {
      let ticks = RoundTicks.covering(-5, 5, intervals: intervals)
      #expect(ticks.allSatisfy(\.isFinite) && ticks[0] <= -5 && ticks[ticks.count - 1] >= 5 && ticks.count <= 7)
    }
  }

  @Test(
    "classes of colour hold any counts", arguments: [[Int.max], [1, Int.max], [Int.min, 0, 1], [Int.max, Int.max]])
  func colours(values: [Int]) {
    let classes = ColourClasses(of: values)
    for value in values { #expect((0...5).contains(classes.level(of: value))) }
  }
}
