import Charting
import TestSupport
import Testing

/// Names of what happened, and labels inside a plot: each at its own place, none mistaken for another's.
@Suite struct EventLabelTests {
  /// Those of digest and phone too.
  static let sizes =
    EverySizeTests.sizes + [
      PictureSize(width: 532, height: 304), PictureSize(width: 398, height: 300), PictureSize(width: 358, height: 340),
    ]

  static func texts(_ picture: Picture) -> [(run: TextRun, box: Rect)] {
    picture.orders.compactMap { order in
      if case .text(let run) = order { (run, Boxes.box(of: order)) } else { nil }
    }
  }

  static func plot(_ picture: Picture) throws -> Rect { try #require(picture.plots.first).area }

  @Test("Incidents are named one by one, the figure of the title stands apart from them at its bars", arguments: sizes)
  func apart(size: PictureSize) throws {
    let picture = layout(EventCases.day(), size: size, measuring: FixedAdvance())
    let texts = EventLabelTests.texts(picture)
    let severe = try #require(texts.first { $0.run.text.hasPrefix("Database") })
    let minor = try #require(texts.first { $0.run.text.hasPrefix("Статусы") })
    let figure = try #require(texts.first { $0.run.text == "107 из 273" })
    #expect(severe.run.colour == Palette.light.words(in: .bad) && minor.run.colour == Palette.light.secondary)
    for name in [severe, minor] { #expect(!name.run.text.contains(",") && !name.run.text.contains("107")) }
    let plot = try EventLabelTests.plot(picture)
    #expect(figure.box.y >= plot.y && severe.box.bottom <= plot.y + 4 && minor.box.bottom <= plot.y + 4)
    // Within two hours of the highest bar.
    let hour = plot.width / 24
    let bar = plot.x + 12 * hour..<plot.x + 13 * hour
    #expect(figure.box.x < bar.upperBound + 2 * hour + 14 && figure.box.right > bar.lowerBound - 2 * hour - 14)
  }

  @Test(
    "The figure of the title has its hours where that covers nothing, else it stands alone", arguments: [true, false])
  func windowWithHours(isFree: Bool) {
    let bars = (0..<24).map { hour in
      Bar(from: Double(hour), to: Double(hour + 1), parts: [Bar.BarPart(isFree && hour != 12 ? 1 : 75, .bad)])
    }
    let chart = Chart(
      title: "t", subtitle: "s",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: []), y: .amount(ChartCases.counts),
          marks: [
            .span(SpanMark(from: 12, to: 13, .window(.bad), label: "12:00–13:00: 75 of 99", brief: "75 of 99")),
            .bars(bars),
          ])
      ]))
    let texts = EventLabelTests.texts(layout(chart, measuring: FixedAdvance())).map(\.run.text)
    #expect(texts.contains(isFree ? "12:00–13:00: 75 of 99" : "75 of 99"), "\(texts)")
  }

  @Test("A gap too narrow for its name is explained in the key", arguments: sizes)
  func narrowGap(size: PictureSize) throws {
    let picture = layout(EventCases.week(), size: size, measuring: FixedAdvance())
    let name = try #require(EventLabelTests.texts(picture).first { $0.run.text == "нет данных" })
    #expect(name.box.bottom < (try EventLabelTests.plot(picture)).y - 20)
    let swatch = picture.orders.contains {
      if case .stroke(let points, _, Palette.light.hatch, _) = $0 {
        points.allSatisfy { $0.x > name.box.x - 20 && $0.x < name.box.x && abs($0.y - name.box.y - 8) < 12 }
      } else {
        false
      }
    }
    #expect(swatch)
  }

  @Test("A name is cut between words", arguments: sizes)
  func cutBetweenWords(size: PictureSize) {
    let whole = ["Database connections exhausted", "Статусы доставки обновляются с опозданием…"]
    for text in EventLabelTests.texts(layout(EventCases.day(), size: size, measuring: FixedAdvance())) {
      guard let name = whole.first(where: { $0.prefix(4) == text.run.text.prefix(4) }), text.run.text != name else {
        continue
      }
      let kept = text.run.text.dropLast()
      #expect(name.hasPrefix(kept) && [" ", "…"].contains(name.dropFirst(kept.count).first), "\(text.run.text)")
    }
  }

  @Test("Every bar and bracket over a plot has its name beside or over it", arguments: sizes)
  func named(size: PictureSize) throws {
    for chart in [EventCases.day(), EventCases.month(), EventCases.week()] {
      let picture = layout(chart, size: size, measuring: FixedAdvance())
      let plot = try EventLabelTests.plot(picture)
      let names = EventLabelTests.texts(picture).filter { $0.box.bottom <= plot.y + 4 && $0.box.right > plot.x }
      let marks = picture.orders.compactMap { order -> Rect? in
        switch order {
        case .fill(let rect, Palette.light.bad) where rect.bottom <= plot.y + 4 && rect.x >= plot.x - 1: rect
        case .stroke(let points, _, Palette.light.secondary, []) where points.count == 4: Boxes.box(of: order)
        default: nil
        }
      }
      let keys = marks.filter { $0.width == 11 }.count
      #expect(marks.count - keys == chart.incidents, "\(marks) in \(size)")
      for mark in marks where mark.width != 11 {
        #expect(
          names.contains { name in
            name.box.x < mark.right + 8 && name.box.right > mark.x - 8 && abs(name.box.bottom - mark.y) < 18
          }, "\(mark) in \(size)")
        #expect(mark.width >= 9)
      }
    }
  }

  @Test("In a low picture the key is one row and short, the title whole, and the plot keeps half of the height")
  func halfSize() throws {
    for size in [PictureSize.half, PictureSize(width: 366, height: 248), PictureSize(width: 532, height: 300)] {
      let chart = EventCases.day()
      let picture = layout(chart, size: size, measuring: FixedAdvance())
      let texts = EventLabelTests.texts(picture)
      let keys = texts.filter { $0.run.text.hasPrefix("от ") || $0.run.text.hasPrefix("меньше") }
      #expect(keys.count == 3 && Set(keys.map(\.box.y)).count == 1)
      let title = texts.filter { $0.run.bold && $0.run.size >= 15 && $0.run.colour == Palette.light.text }
      #expect(title.map(\.run.text).joined(separator: " ") == chart.title)
      #expect(try EventLabelTests.plot(picture).height >= (size.height > 280 ? 90 : 70), "\(size)")
    }
  }

  @Test(
    "The label of a peak stands beside it, outside an incident of another day, and the peak has a dot", arguments: sizes
  )
  func peak(size: PictureSize) throws {
    // As high as the scale, so that there is no room above; an incident the day before.
    let samples = (0..<56).map { step -> LineMark.LineSample in
      let value: Double =
        switch step {
        case 26: 4.99
        case 27: 4.9
        case 8..<30: 3.2
        default: 1.2
        }
      return LineMark.LineSample(Double(step) / 8, value, until: Double(step + 1) / 8)
    }
    let chart = Chart(
      title: "t", subtitle: "s",
      content: .panels([
        Panel(
          x: .band(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
          y: .amount(AmountScale(format: GrammarCases.durations)),
          marks: [
            .span(SpanMark(from: 2.4, to: 2.6, .severe, label: "outage")),
            .line(LineMark(samples, ink: .series(1), label: "p95 4.99 s", labelPlace: .at(3.31))),
          ])
      ]))
    let picture = layout(chart, size: size, measuring: FixedAdvance())
    let plot = try EventLabelTests.plot(picture)
    let label = try #require(EventLabelTests.texts(picture).first { $0.run.text == "p95 4.99 s" })
    let peak = plot.x + plot.width * 3.31 / 7
    let end = plot.x + plot.width * 2.6 / 7
    #expect(label.box.x > end, "\(label.box)")
    #expect(label.box.x < peak + 60, "\(label.box)")
    let dots = picture.orders.compactMap {
      if case .disc(let at, _, Palette.light.series[0]) = $0 { at.x } else { nil }
    }
    #expect(dots.contains { abs($0 - peak) < plot.width / 56 })
  }

  @Test("Amounts of other days are no severity: apart from low ones to all eyes, with an edge that is seen")
  func past() {
    for palette in [Palette.light, .dark] {
      for vision in [nil] + ColourVision.allCases.map({ $0 }) {
        #expect(ColourVision.difference(palette[.past], palette.low, to: vision) >= 12)
      }
    }
    let edges = layout(EventCases.month(), measuring: FixedAdvance()).orders.count {
      if case .fill(let rect, Palette.light.previous) = $0 { rect.height == 1.5 } else { false }
    }
    #expect(edges > 20)
  }

  @Test("A weekend is paler than an incident", arguments: PaletteTests.palettes)
  func weekend(name: String, palette: Palette) {
    #expect(
      ColourVision.difference(palette.shade, palette.ground, to: nil) * 2
        < ColourVision.difference(palette.alarm, palette.ground, to: nil))
  }
}

extension Chart {
  fileprivate var incidents: Int {
    guard case .panels(let panels) = content else { return 0 }
    return panels.flatMap(\.marks).count {
      if case .span(let span) = $0 { span.kind == .severe || span.kind == .minor } else { false }
    }
  }
}
