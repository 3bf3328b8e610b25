import Charting
import TestSupport
import Testing

@Suite struct LayoutTests {
  static func picture(_ example: ChartCases.Case) -> Picture {
    layout(example.chart, size: example.size, theme: example.theme, measuring: FixedAdvance())
  }

  @Test("A chart gives exactly the picture of its golden listing", arguments: ChartCases.all)
  func golden(example: ChartCases.Case) throws {
    try Goldens().check(LayoutTests.picture(example).listing, example.name + ".txt")
  }

  @Test("Every golden belongs to a chart")
  func noStrayGoldens() throws {
    let names = ChartCases.all.map(\.name) + SparklineTests.cases.map(\.name)
    #expect(try Goldens().names == names.map { $0 + ".txt" }.sorted())
  }

  @Test("Nothing comes nearer to the edge than 16 points", arguments: ChartCases.all)
  func nothingTouchesAnEdge(example: ChartCases.Case) {
    let picture = LayoutTests.picture(example)
    let edge = picture.width < 480 ? 12.0 : 16
    let inner = Rect(x: edge, y: edge, width: picture.width - 2 * edge, height: picture.height - 2 * edge)
    for order in picture.orders {
      let box = Boxes.box(of: order)
      #expect(
        box.x >= inner.x && box.right <= inner.right && box.y >= inner.y && box.bottom <= inner.bottom,
        "\(order) at \(box)")
    }
  }

  @Test("No label covers another", arguments: ChartCases.all)
  func labelsStandApart(example: ChartCases.Case) {
    let labels = LayoutTests.picture(example).orders.compactMap { order -> (String, Rect)? in
      guard case .text(let run) = order else { return nil }
      return (run.text, Boxes.box(of: order))
    }
    for (index, first) in labels.enumerated() {
      for second in labels.dropFirst(index + 1) where Boxes.overlap(first.1, second.1) {
        Issue.record("\"\(first.0)\" and \"\(second.0)\" overlap: \(first.1), \(second.1)")
      }
    }
  }

  @Test("Every text is one clean line", arguments: ChartCases.all)
  func cleanText(example: ChartCases.Case) {
    for case .text(let run) in LayoutTests.picture(example).orders {
      #expect(!run.text.unicodeScalars.contains { $0.value < 32 || (0x202A...0x202E).contains($0.value) })
    }
  }

  @Test("Words have a contrast of 4.5 and data marks one of 3 against the ground", arguments: ChartCases.all)
  func contrast(example: ChartCases.Case) {
    let picture = LayoutTests.picture(example)
    for case .text(let run) in picture.orders {
      #expect(run.colour.contrast(with: picture.ground) >= 4.5, "\(run.text) in \(run.colour)")
    }
    for case .stroke(_, _, let colour, _) in picture.orders
    where colour != picture.ground && ![Palette.light.hatch, Palette.dark.hatch].contains(colour) {
      #expect(colour.contrast(with: picture.ground) >= 3, "a stroke in \(colour)")
    }
  }

  @Test("A missing value breaks the line, and a value between two gaps is a dot")
  func gapsBreakLines() throws {
    let example = try #require(ChartCases.all.first { $0.name == "line-with-gaps-and-single-points" })
    let blue = Palette.light[.series(1)]
    let orders = LayoutTests.picture(example).orders
    let strokes = orders.filter { if case .stroke(_, _, blue, _) = $0 { true } else { false } }
    let discs = orders.filter { if case .disc(_, _, blue) = $0 { true } else { false } }
    // Hours 0–1, 9–11 and 13–23; hour 3 alone, and the dot at the end.
    #expect(strokes.count == 3)
    #expect(discs.count == 2)
  }

  @Test("A single value is a dot, not an empty plot")
  func onePoint() throws {
    let example = try #require(ChartCases.all.first { $0.name == "one-point" })
    let picture = LayoutTests.picture(example)
    #expect(picture.orders.contains { if case .disc = $0 { true } else { false } })
    #expect(picture.plots.count == 1)
  }

  private static func texts(_ picture: Picture) -> [String] {
    picture.orders.compactMap { if case .text(let run) = $0 { run.text } else { nil } }
  }

  @Test(
    "Every incident, deployment and gap is named in every size, none as a number of others",
    arguments: EverySizeTests.sizes)
  func allNamed(size: PictureSize) {
    let texts = LayoutTests.texts(layout(EventCases.week(), size: size, measuring: FixedAdvance()))
    for name in ["Payments", "Статусы", "163 of", "2.4.0, 2.4.1", "2.4.2", "нет данных", "4.33 s", "critical from 9 s"]
    {
      #expect(texts.contains { $0.contains(name.prefix(4)) }, "\(name) at \(size): \(texts)")
    }
    #expect(!texts.contains { $0.contains("+") })
  }

  @Test("A low picture has the title's beginning up to a comma where the whole has no room, and no ellipsis")
  func shortTitle() {
    let panel = Panel(
      x: .span(from: 0, to: 3, ticks: []), y: .amount(AmountScale(format: TickFormat())),
      marks: [.line(LineMark(ChartCases.hours([1, 2.2, 1]), ink: .series(1)))])
    let title = "14 % of requests failed Wed 11 Nov, 10:30–11:00, limit 5 %"
    func titles(_ height: Double) -> String {
      let size = PictureSize(width: 480, height: height)
      let chart = Chart(title: title, subtitle: "s", content: .panels([panel]))
      return LayoutTests.texts(layout(chart, size: size, measuring: FixedAdvance())).joined(separator: " ")
    }
    #expect(titles(360).contains("limit 5 %"))
    #expect(!titles(120).contains("limit") && !titles(120).contains("…") && titles(120).contains("14 % of requests"))
  }

  @Test("A step line holds each value over its step and breaks at a gap")
  func steps() {
    let samples = [(0.0, 1.0), (1, nil), (2, 3), (3, 2)].map { LineMark.LineSample($0.0, $0.1, until: $0.0 + 1) }
    let panel = Panel(
      x: .span(from: 0, to: 4, ticks: []), y: .amount(AmountScale(format: TickFormat())),
      marks: [.line(LineMark(samples, ink: .series(1)))])
    let picture = layout(Chart(title: "t", subtitle: "s", content: .panels([panel])), measuring: FixedAdvance())
    let runs = picture.orders.compactMap { order -> [Point]? in
      if case .stroke(let points, 2, Palette.light[.series(1)], _) = order { points } else { nil }
    }
    #expect(runs.map(\.count) == [2, 4])
    for run in runs { #expect(zip(run, run.dropFirst()).allSatisfy { $0.x == $1.x || $0.y == $1.y }) }
  }

  @Test(
    "A limit that nothing reached is words: at its place on the scale, beyond it with an arrow; one that was reached is a line",
    arguments: [2.4, 2.0, 9.0])
  func limit(at level: Double) {
    let samples = ChartCases.hours([1, 2.2, 1])
    let panel = Panel(
      x: .span(from: 0, to: 3, ticks: []), y: .amount(AmountScale(format: TickFormat())),
      marks: [.line(LineMark(samples, ink: .series(1))), .rule(at: level, .warning, label: "limit")])
    let picture = layout(Chart(title: "t", subtitle: "s", content: .panels([panel])), measuring: FixedAdvance())
    let isLine = picture.orders.contains {
      if case .fill(let rect, Palette.light[.warning]) = $0 { rect.width > 100 } else { false }
    }
    #expect(isLine == (level < 2.2) && LayoutTests.texts(picture).contains(level > 3 ? "↑ limit" : "limit"))
  }

  @Test("The mark of the period before lies behind its bar, and no ground is cut out of the bar")
  func references() {
    let orders = layout(EventCases.categories(), measuring: FixedAdvance()).orders
    let marks = orders.indices.filter {
      if case .fill(let rect, Palette.light.previous) = orders[$0] {
        rect.width == 2 && rect.height > 12
      } else {
        false
      }
    }
    let bar = orders.lastIndex { if case .fill(_, Palette.light[.series(1)]) = $0 { true } else { false } }
    #expect(marks.count == 5 && bar.map { bar in marks.allSatisfy { $0 < bar } } == true)
    #expect(!orders.contains { if case .fill(_, Palette.light.ground) = $0 { true } else { false } })
  }

  @Test("A cell without data is hatched, with its own entry in the key")
  func cellsWithoutData() {
    let picture = layout(EventCases.heat(), measuring: FixedAdvance())
    let lines = picture.orders.count { if case .stroke(_, _, Palette.light.hatch, _) = $0 { true } else { false } }
    #expect(lines > 6 * 2 && LayoutTests.texts(picture).contains("no data"))
  }

  @Test("Words inside a plot have a halo of the ground, so that no line crosses them")
  func haloes() {
    let picture = layout(ChartCases.dots(), measuring: FixedAdvance())
    for text in ["1 %", "5.2 %", "14 requests only"] {
      #expect(
        picture.orders.contains {
          if case .text(let run) = $0 { run.text == text && run.halo == picture.ground } else { false }
        }, "\(text)")
    }
  }

  @Test("A short severe incident is a solid bar over the plot and a pale span in it, a minor one a bracket alone")
  func incidents() {
    func orders(_ kind: SpanMark.SpanKind) -> [Picture.Order] {
      let panel = Panel(
        x: .span(from: 0, to: 24, ticks: []), y: .amount(AmountScale(format: TickFormat())),
        marks: [.span(SpanMark(from: 3, to: 3.01, kind, label: "outage"))])
      return layout(Chart(title: "t", subtitle: "s", content: .panels([panel])), measuring: FixedAdvance()).orders
    }
    func has(_ colour: Colour, _ orders: [Picture.Order]) -> Bool {
      orders.contains { if case .fill(let rect, colour) = $0 { rect.width >= 2 } else { false } }
    }
    #expect(has(Palette.light.bad, orders(.severe)) && has(Palette.light.alarm, orders(.severe)))
    #expect(!has(Palette.light.bad, orders(.minor)) && !has(Palette.light.alarm, orders(.minor)))
  }

  @Test(
    "The label of a lying bar stands at the bar's end, behind the reference mark only where that is in its way",
    arguments: [(30.0, false), (9.2, true), (3, false), (9, false)])
  func lyingLabel(reference: Double, isMoved: Bool) throws {
    func labelStart(_ reference: Double?) throws -> Double {
      let marks = reference.map { [ReferenceMark(from: 0, to: 1, value: $0)] } ?? []
      let panel = Panel(
        x: .amount(AmountScale(format: TickFormat())), y: .band(["a", "b"]),
        marks: [
          .bars([
            Bar(from: 0, to: 1, parts: [Bar.BarPart(9, .series(1))], label: "9"),
            Bar(from: 1, to: 2, parts: [Bar.BarPart(40, .series(1))], label: "40"),
          ]), .references(marks),
        ])
      let picture = layout(Chart(title: "t", subtitle: "s", content: .panels([panel])), measuring: FixedAdvance())
      let starts = picture.orders.compactMap { order -> Double? in
        guard case .text(let run) = order, run.text == "9" else { return nil }
        return run.at.x
      }
      return try #require(starts.first)
    }
    let alone = try labelStart(nil)
    let beside = try labelStart(reference)
    #expect(isMoved ? beside > alone && beside < alone + 16 : beside == alone)
  }
}
