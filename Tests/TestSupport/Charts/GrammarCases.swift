package import Charting

/// Charts of every mark and scale that the report's own do not use, and edge cases of those that they do.
package enum GrammarCases {
  package typealias Case = ChartCases.Case

  package static let durations = TickFormat(unit: " s", fine: TickFormat.Fine(factor: 1000, unit: " ms"))
  package static let half = PictureSize.half
  package static let phone = PictureSize(width: 358, height: 260)
  package static let wide = PictureSize(width: 1200, height: 600)

  package static let all: [Case] =
    [
      Case(name: "comparison-with-intervals", chart: comparison()),
      Case(name: "comparison-with-intervals-dark-phone", chart: comparison(), size: phone, theme: .dark),
      Case(name: "comparison-on-a-log-scale", chart: comparison(isLogarithmic: true)),
      Case(name: "slope-before-after", chart: slope()),
      Case(name: "slope-before-after-half-size", chart: slope(), size: half),
      Case(name: "stacked-areas-with-a-gap", chart: areas()),
      Case(name: "stacked-areas-dark", chart: areas(), theme: .dark),
      Case(name: "histogram-on-a-log-scale", chart: histogram()),
      Case(name: "histogram-on-a-log-scale-phone", chart: histogram(), size: phone),
      Case(name: "distribution-on-a-linear-scale", chart: distribution()),
      Case(name: "small-multiples", chart: multiples()),
      Case(name: "small-multiples-phone", chart: multiples(columns: 2), size: phone),
      Case(name: "goal-and-limit", chart: goals()),
      Case(name: "goal-over-lying-bars", chart: lyingGoal()),
      Case(name: "lines-with-giants", chart: giantLines()),
      Case(name: "below-a-second-beside-an-axis-in-seconds", chart: fine()),
      Case(name: "losses-below-zero", chart: losses()),
      Case(name: "enormous-values", chart: enormous()),
      Case(name: "tiny-values", chart: tiny()),
      Case(name: "day-of-23-hours", chart: shortDay()),
      Case(name: "nine-categories-and-other", chart: categories(), size: half),
      Case(name: "two-panels-half-size", chart: ChartCases.history(), size: half),
      Case(name: "heat-map-dark-half-size", chart: ChartCases.heat(), size: half, theme: .dark),
      Case(name: "week-bars-half-size-dark", chart: ChartCases.week(), size: half, theme: .dark),
      Case(name: "stacked-bars-84-days-phone", chart: ChartCases.stacked(days: 84), size: phone),
      Case(name: "line-of-a-day-wide", chart: ChartCases.responseTime(), size: wide),
      Case(name: "hostile-everything", chart: hostile()),
      Case(name: "hostile-everything-half-size-dark", chart: hostile(), size: half, theme: .dark),
      Case(name: "all-gaps", chart: allGaps()),
      Case(name: "outside-the-scale", chart: outside()),
      Case(name: "empty-half-size-dark", chart: ChartCases.empty("No requests."), size: half, theme: .dark),
      Case(name: "upright-bars-with-long-names", chart: longNames(), size: half),
    ]

  private static func chart(
    _ title: String, _ subtitle: String, key: [KeyEntry] = [], x: Scale, y: Scale, _ marks: [Mark]
  ) -> Chart {
    Chart(title: title, subtitle: subtitle, key: key, content: .panels([Panel(x: x, y: y, marks: marks)]))
  }

  package static let paths = ["/checkout/pay", "/catalog/{id}", "/login", "/api/v1/suppliers/{id}/prices/export", "/"]

  package static func comparison(isLogarithmic: Bool = false) -> Chart {
    let values: [(Double, Double, Double)] = [
      (2.11, 1.9, 2.36), (0.81, 0.78, 0.84), (0.34, 0.31, 0.4), (0.052, 0.031, 0.19), (0.012, 0.011, 0.013),
    ]
    let dots = values.enumerated().map { index, value in
      DotMark(
        x: value.0, y: Double(index) + 0.5, low: value.1, high: value.2, ink: .series(1),
        label: durations.text(value.0))
    }
    return chart(
      "Payments are the slowest", "Median of response time by path, with 95 % intervals · 16 – 22 November 2026 · UTC",
      x: isLogarithmic ? .log(durations) : .amount(AmountScale(format: durations)), y: .band(paths),
      [.dots(dots), .rule(at: 2, .warning, label: "warning 2 s")])
  }

  package static func slope() -> Chart {
    func line(_ name: String, _ before: Double, _ after: Double, _ ink: Ink) -> Mark {
      .line(
        LineMark(
          [LineMark.LineSample(0.5, before), LineMark.LineSample(1.5, after)], ink: ink,
          label: "\(name) \(durations.text(after))", startLabel: durations.text(before)))
    }
    return chart(
      "Payments got slower, all else as before", "p95 before and after 2.4.0", x: .band(["before", "after"]),
      y: .amount(AmountScale(format: durations)),
      [
        line("payments", 0.7, 2.11, .series(1)), line("catalogue", 0.72, 0.74, .series(2)),
        line("login", 0.31, 0.3, .series(3)),
      ])
  }

  package static func areas() -> Chart {
    let samples = (0..<24).map { hour -> StackMark.StackSample in
      let base = Double(hour * 7 % 11) + 4
      return StackMark.StackSample(
        Double(hour) + 0.5, hour == 9 || hour == 11 ? nil : [base * 3, base * Double(hour % 3), base / 2])
    }
    return chart(
      "Requests by answer", "Requests per minute by hour · Thursday 19 November 2026 · UTC",
      x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks), y: .amount(ChartCases.counts),
      [
        .stack(
          StackMark(
            parts: [
              StackMark.StackPart(.series(1), label: "ok"), StackMark.StackPart(.series(3), label: "redirect"),
              StackMark.StackPart(.series(2), label: "error"),
            ], samples: samples)),
        .gap(from: 9, to: 10, label: ""), .gap(from: 11, to: 12, label: "no data"),
      ])
  }

  package static func histogram() -> Chart {
    let bars = (0..<28).map { index -> Bar in
      let low = power(10, -2.4 + Double(index) / 7)
      let count = Double((index * index * 13 + 90) * (28 - index) * (index == 22 ? 3 : 1) / 30)
      return Bar(from: low, to: power(10, -2.4 + Double(index + 1) / 7), parts: [Bar.BarPart(count, .series(1))])
    }
    return chart(
      "Two humps: most answers in 100 ms, some in 5 s", "Requests by response time · 19 November 2026 · UTC",
      x: .log(durations), y: .amount(ChartCases.counts), [.bars(bars)])
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    // Whole sevenths of a decade, by repeated roots, so that listings need no libm of one kind.
    var result = 1.0
    for _ in 0..<Int((abs(exponent) * 70).rounded()) { result *= 1.033_444_944_5 }
    return exponent < 0 ? 1 / result : result
  }

  package static func distribution() -> Chart {
    let samples = (0...40).map { step -> LineMark.LineSample in
      let share = Double(step) / 40
      return LineMark.LineSample(0.05 + share * share * 3.4, share)
    }
    return chart(
      "Nine of ten answers come within 2.8 s", "Share of requests answered within a time · 19 November 2026",
      x: .amount(AmountScale(format: durations)), y: .amount(AmountScale(format: ChartCases.percent)),
      [.line(LineMark(samples, ink: .series(1), label: "100 %")), .goal(at: 0.95, label: "goal 95 %")])
  }

  package static func multiples(columns: Int = 3) -> Chart {
    let panels = (0..<6).map { number -> Panel in
      let values = ChartCases.p95.map { $0 * (0.4 + Double(number * 5 % 6) / 5) }
      return Panel(
        heading: "module-\(number)",
        x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks), y: .amount(AmountScale(format: durations)),
        marks: [
          .line(LineMark(ChartCases.hours(values), ink: .series(number + 1), label: durations.text(values[23]))),
          .rule(at: 2, .warning, label: "warning 2 s"),
        ] + (number == 1 ? [.version(at: 12.2, tag: "2.4.0")] : []))
    }
    return Chart(
      title: "Module 5 is slower than the rest", subtitle: "p95 by hour · 19 November 2026 · UTC",
      content: .grid(panels, columns: columns))
  }

  package static func goals() -> Chart {
    chart(
      "Uptime misses its goal", "Share of five-minute buckets with an answer · 9 – 15 November 2026 · UTC",
      x: .band(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
      y: .amount(AmountScale(fromZero: false, format: ChartCases.percent)),
      [
        .line(
          LineMark(
            [0.999, 0.998, 0.981, 0.985, 0.999, 1, 0.997].enumerated().map {
              LineMark.LineSample(Double($0.offset) + 0.5, $0.element)
            }, ink: .series(1), label: "99.7 %")),
        .goal(at: 0.995, label: "goal 99.5 %"), .rule(at: 0.99, .bad, label: "limit 99 %"),
      ])
  }

  package static func lyingGoal() -> Chart {
    chart(
      "Three modules miss the goal", "Error reports resolved within a day, % · November 2026",
      x: .amount(AmountScale(format: ChartCases.percent)), y: .band(["payments", "catalogue", "login", "search"]),
      [
        .bars(
          [0.91, 0.72, 0.64, 0.2].enumerated().map {
            Bar(
              from: Double($0.offset), to: Double($0.offset + 1), parts: [Bar.BarPart($0.element, .series(1))],
              label: ChartCases.percent.text($0.element))
          }), .goal(at: 0.8, label: "goal 80 %"), .rule(at: 0.3, .bad, label: "limit 30 %"),
      ])
  }

  package static func giantLines() -> Chart {
    var now = ChartCases.p95
    now[4] = 40
    now[15] = 55
    now[16] = 71
    let before = ChartCases.before.enumerated().map { $0.offset == 20 ? 33 : $0.element }
    return chart(
      "Response time", "p95 by hour · 19 November 2026", x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks),
      y: .amount(AmountScale(format: durations)),
      [
        .line(LineMark(ChartCases.hours(before), ink: .previous, style: .previous, label: "12 Nov")),
        .line(LineMark(ChartCases.hours(now), ink: .series(1), label: "p95 690 ms", under: .expected)),
        .rule(at: 2, .warning, label: "warning 2 s"),
      ])
  }

  package static func fine() -> Chart {
    chart(
      "Response time", "p95 and mean by hour · 19 November 2026",
      x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks), y: .amount(AmountScale(format: durations)),
      [
        .line(LineMark(ChartCases.hours(ChartCases.p95), ink: .series(1), label: "p95 " + durations.text(0.69))),
        .line(
          LineMark(
            ChartCases.hours(ChartCases.p95.map { $0 * 0.45 }), ink: .series(3), label: "mean " + durations.text(0.3105)
          )),
        .dots([DotMark(x: 13.5, y: 2.42, ink: .bad, ring: true, label: durations.text(2.42))]),
      ])
  }

  package static func losses() -> Chart {
    let values: [Double?] = [120, 80, -40, -210, nil, 60, 95]
    return chart(
      "A loss on Wednesday and Thursday", "Revenue less costs, RUB · 9 – 15 November 2026",
      x: .band(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]), y: .amount(AmountScale(format: TickFormat())),
      [
        .line(
          LineMark(
            values.enumerated().map { LineMark.LineSample(Double($0.offset) + 0.5, $0.element) }, ink: .series(1),
            label: "95")), .gap(from: 4, to: 5, label: "no data"),
      ])
  }

  package static func enormous() -> Chart {
    chart(
      "Requests per hour", "Count", x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks),
      y: .amount(ChartCases.counts),
      [
        .line(
          LineMark(
            ChartCases.hours(ChartCases.p95.map { $0 * 9e14 }), ink: .series(1), label: TickFormat().text(6.2e14)))
      ])
  }

  package static func tiny() -> Chart {
    chart(
      "Error rate", "Share, by hour", x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks),
      y: .amount(AmountScale(format: ChartCases.percent)),
      [
        .line(
          LineMark(
            ChartCases.hours(ChartCases.p95.map { $0 * 1e-6 }), ink: .series(1),
            label: ChartCases.percent.text(0.69e-6)))
      ])
  }

  package static func shortDay() -> Chart {
    let clock = [0, 1] + Array(3...23)
    let ticks = clock.enumerated().filter { $0.element % 3 == 0 }.map {
      Tick(at: Double($0.offset), label: "\($0.element < 10 ? "0" : "")\($0.element):00")
    }
    return chart(
      "Requests per hour", "Sunday 29 March 2026 · Europe/Berlin · 23 hours",
      x: .span(from: 0, to: 23, ticks: [ticks + [Tick(at: 23, label: "24:00")]]), y: .amount(ChartCases.counts),
      [
        .line(
          LineMark(
            (0..<23).map { LineMark.LineSample(Double($0) + 0.5, Double(900 + $0 * 51 % 400)) }, ink: .series(1),
            label: "1,022"))
      ])
  }

  package static func categories() -> Chart {
    let names = [
      "Interface", "Functionality", "Performance", "Security", "Integration", "Data", "Accounting", "Delivery", "Mail",
      "other",
    ]
    return chart(
      "Reports about the interface rose from 12 to 41", "Number of reports · 16 – 22 November 2026 · UTC",
      key: [KeyEntry(.series(1), .square, "16–22 Nov"), KeyEntry(.previous, .mark, "9–15 Nov")],
      x: .amount(ChartCases.counts), y: .band(names),
      [
        .bars(
          names.indices.map {
            Bar(
              from: Double($0), to: Double($0 + 1), parts: [Bar.BarPart(Double(41 - $0 * 4), .series(1))],
              label: "\(41 - $0 * 4)")
          }), .references([ReferenceMark(from: 0, to: 1, value: 12), ReferenceMark(from: 3, to: 4, value: 70)]),
      ])
  }

  package static func hostile() -> Chart {
    let evil = ChartCases.hostileCategories.joined(separator: "\u{2028}") + String(repeating: "я", count: 10_000)
    return chart(
      evil, evil, key: [KeyEntry(.series(1), .square, evil), KeyEntry(.previous, .dashed, evil)],
      x: .span(from: 0, to: 24, ticks: [[Tick(at: 0, label: evil), Tick(at: 12, label: evil, detail: evil)]]),
      y: .amount(AmountScale(format: TickFormat(unit: " \u{202E}\n<b>"))),
      [
        .line(LineMark(ChartCases.hours(ChartCases.p95), ink: .series(1), label: evil)),
        .rule(at: 1, .warning, label: evil), .goal(at: 2, label: evil), .version(at: 3, tag: evil),
        .shade(from: 5, to: 6, .alarm, tag: evil), .gap(from: 8, to: 12, label: evil),
        .dots([DotMark(x: 2.5, y: 2, ink: .bad, ring: true, label: evil)]), .text(x: 20, y: 2, evil),
      ])
  }

  package static func allGaps() -> Chart {
    chart(
      "Response time", "p95 by hour", x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks),
      y: .amount(AmountScale(format: durations)),
      [
        .line(LineMark(ChartCases.hours([Double?](repeating: nil, count: 24)), ink: .series(1), label: "p95")),
        .gap(from: 0, to: 24, label: "no data"),
      ])
  }

  package static func outside() -> Chart {
    chart(
      "Response time", "p95 by hour", x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks),
      y: .amount(AmountScale(format: durations)),
      [
        .line(LineMark((30..<40).map { LineMark.LineSample(Double($0), 1) }, ink: .series(1), label: "p95 1 s")),
        .version(at: 33, tag: "2.5.0"), .dots([DotMark(x: -4, y: 1, ink: .bad)]),
      ])
  }

  package static func longNames() -> Chart {
    chart(
      "New error reports by module", "Number of reports · November 2026",
      x: .band(ChartCases.russianCategories), y: .amount(ChartCases.counts),
      [
        .bars(
          ChartCases.russianCategories.indices.map {
            Bar(from: Double($0), to: Double($0 + 1), parts: [Bar.BarPart(Double(20 - $0 * 2), .series(1))])
          })
      ])
  }
}
