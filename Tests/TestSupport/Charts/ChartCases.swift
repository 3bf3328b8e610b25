package import Charting

/// Charts with plain and with hostile contents, each with a golden listing of its name.
package enum ChartCases {
  package struct Case: Sendable, CustomStringConvertible {
    package let name: String
    package let chart: Chart
    package var size = PictureSize.full
    package var theme = Theme.light
    package var description: String { name }
  }

  package static let seconds = TickFormat(unit: " s")
  package static let percent = TickFormat(factor: 100, unit: " %")
  package static let counts = AmountScale(wholeNumbers: true, format: TickFormat())

  package static let all: [Case] = reported + GrammarCases.all + EventCases.all

  /// Shapes the report's charts have.
  package static let reported: [Case] =
    [
      Case(name: "line-of-a-day", chart: responseTime()),
      Case(name: "line-of-a-day-half-size", chart: responseTime(), size: .half),
      Case(name: "line-of-a-day-dark", chart: responseTime(), theme: .dark),
      Case(name: "line-with-gaps-and-single-points", chart: gaps()),
      Case(name: "one-point", chart: onePoint()),
      Case(name: "all-zeros-under-a-limit", chart: zeros()),
      Case(name: "outlier-keeps-its-shape", chart: outlier()),
      Case(name: "limit-outside-the-scale", chart: farLimit()),
      Case(name: "day-of-25-hours", chart: longDay()),
      Case(name: "stacked-bars-84-days", chart: stacked(days: 84)),
      Case(name: "stacked-bars-28-days", chart: stacked(days: 28)),
      Case(name: "stacked-bars-with-giant", chart: stacked(days: 28, giant: true)),
      Case(name: "lying-bars", chart: lying(russianCategories)),
      Case(name: "lying-bars-hostile-names", chart: lying(hostileCategories)),
      Case(name: "two-panels-84-days", chart: history()),
      Case(name: "heat-map", chart: heat()),
      Case(name: "week-bars-with-references", chart: week()),
      Case(name: "dots-with-intervals-and-ring", chart: dots()),
      Case(name: "log-scale", chart: logarithmic()),
      Case(name: "band-and-crowded-end-labels", chart: crowded()),
      Case(name: "crowded-versions-and-incident", chart: versions()),
      Case(name: "empty", chart: empty("No requests were recorded on 19 November.")),
      Case(
        name: "empty-long-sentence", chart: empty(String(repeating: "Запросов за этот период не записано. ", count: 12))
      ),
    ]

  // MARK: Time

  package static let hourTicks: [[Tick]] = [3, 6, 12].map { step in
    stride(from: 0, through: 24, by: step).map {
      Tick(at: Double($0), label: "\($0 < 10 ? "0" : "")\($0):00", detail: $0 == 0 ? "Thu 19 Nov 2026" : "")
    }
  }

  package static func hours(_ values: [Double?]) -> [LineMark.LineSample] {
    values.enumerated().map { LineMark.LineSample(Double($0.offset) + 0.5, $0.element) }
  }

  package static let p95: [Double] = [
    0.61, 0.58, 0.55, 0.52, 0.5, 0.54, 0.62, 0.7, 0.81, 0.88, 0.92, 0.95, 1.9, 2.42, 2.31, 2.18, 2.05, 1.97, 1.2, 0.98,
    0.9, 0.82, 0.74, 0.69,
  ]
  package static let before: [Double] = p95.map { min($0, 0.95) * 0.93 }

  package static func responseTime() -> Chart {
    Chart(
      title: "p95 rose from 0.70 to 2.11 s after 2.4.0",
      subtitle: "Response time, p95 and mean by hour · Thursday 19 November 2026 · Europe/Moscow · grey: 12 November",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks), y: .amount(AmountScale(format: seconds)),
          marks: [
            .line(LineMark(hours(before), ink: .previous, style: .previous, label: "p95, 12 Nov")),
            .line(
              LineMark(hours(before.map { $0 * 0.5 }), ink: .previous, style: .previousDashed, label: "mean, 12 Nov")),
            .line(LineMark(hours(p95), ink: .series(1), label: "p95 0.69 s")),
            .line(LineMark(hours(p95.map { $0 * 0.45 }), ink: .series(3), label: "mean 0.31 s")),
            .rule(at: 2, .warning, label: "warning 2 s"),
            .rule(at: 5, .bad, label: "critical 5 s"),
            .version(at: 12.2, tag: "2.4.0"),
            .shade(from: 13, to: 16.5, .alarm, tag: "incident"),
          ])
      ]))
  }

  package static func gaps() -> Chart {
    let values: [Double?] = [1, 1.2, nil, 1.4, nil, nil, nil, nil, nil, 2, 2.1, 1.9, nil, 1.7] + p95.suffix(10)
    return Chart(
      title: "Error rate", subtitle: "Requests with status 500 and above, %, by hour",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks),
          y: .amount(AmountScale(format: TickFormat(unit: " %"))),
          marks: [
            .line(LineMark(hours(values), ink: .series(1), label: "0.69 %")),
            .gap(from: 2, to: 3, label: "no data"), .gap(from: 4, to: 9, label: "no data"),
            .gap(from: 12, to: 13, label: "no data"),
          ])
      ]))
  }

  package static func onePoint() -> Chart {
    Chart(
      title: "One point", subtitle: "A single hour with requests",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks), y: .amount(AmountScale(format: seconds)),
          marks: [.line(LineMark(hours([nil, nil, nil, 0.4]), ink: .series(1), label: "0.4 s"))])
      ]))
  }

  package static func zeros() -> Chart {
    Chart(
      title: "No request failed", subtitle: "Error rate, %, by hour",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks), y: .amount(AmountScale(format: percent)),
          marks: [
            .line(LineMark(hours([Double?](repeating: 0, count: 24)), ink: .series(2), label: "0 %")),
            .rule(at: 0.01, .warning, label: "warning 1 %"), .rule(at: 0.05, .bad, label: "critical 5 %"),
          ])
      ]))
  }

  package static func outlier() -> Chart {
    var values = p95
    values[6] = 63.4
    values[7] = 48
    return Chart(
      title: "Response time", subtitle: "p95 by hour, s",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks), y: .amount(AmountScale(format: seconds)),
          marks: [.line(LineMark(hours(values), ink: .series(1), label: "0.69 s", under: .expected))])
      ]))
  }

  package static func farLimit() -> Chart {
    Chart(
      title: "Response time", subtitle: "p95 by hour, ms",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks),
          y: .amount(AmountScale(format: TickFormat(factor: 1000, unit: " ms"))),
          marks: [
            .line(LineMark(hours(p95.map { $0 / 10 }), ink: .series(1), label: "p95 69 ms")),
            .rule(at: 2, .warning, label: "warning 2 s"), .rule(at: 5, .bad, label: "critical 5 s"),
          ])
      ]))
  }

  package static func longDay() -> Chart {
    let clock = [0, 1, 2, 2] + Array(3...23)
    let ticks = clock.enumerated().filter { $0.element % 3 == 0 }.map {
      Tick(at: Double($0.offset), label: "\($0.element < 10 ? "0" : "")\($0.element):00")
    }
    return Chart(
      title: "Requests per hour", subtitle: "Sunday 25 October 2026 · Europe/Berlin · 25 hours",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 25, ticks: [ticks + [Tick(at: 25, label: "24:00")]]), y: .amount(counts),
          marks: [
            .line(
              LineMark(
                (0..<25).map { LineMark.LineSample(Double($0) + 0.5, Double(4_200 + $0 * $0 * 37)) }, ink: .series(1),
                label: "25.5k", under: .expected))
          ])
      ]))
  }

  // MARK: Days

  package static func dayTicks(_ days: Int) -> [[Tick]] {
    [7, 14, 28].map { step in
      stride(from: 0, to: days, by: step).map {
        Tick(at: Double($0) + 0.5, label: "\($0 % 28 + 1) Sep", detail: $0 == 0 ? "2026" : "")
      }
    }
  }

  package static func weekends(_ days: Int) -> [Mark] {
    stride(from: 5, to: days, by: 7).map { .shade(from: Double($0), to: Double(min($0 + 2, days)), .shade, tag: "") }
  }

  package static func stacked(days: Int, giant: Bool = false) -> Chart {
    let bars = (0..<days).map { day -> Bar in
      let high = day * 5 % 4 + (giant && day == 9 ? 900 : 0)
      let parts: [(Int, Ink)] = [
        (day * 7 % 3, .critical), (high, .high), (day * 3 % 6, .medium), (day * 11 % 5, .low),
      ]
      return Bar(from: Double(day), to: Double(day + 1), parts: parts.map { Bar.BarPart(Double($0.0), $0.1) })
    }
    return Chart(
      title: giant ? "908 error reports on 10 September" : "New error reports",
      subtitle: "Count per day by severity · 1 September – 23 November 2026 · UTC",
      key: [
        KeyEntry(.critical, .square, "critical"), KeyEntry(.high, .square, "high"),
        KeyEntry(.medium, .square, "medium"),
        KeyEntry(.low, .square, "low and others"),
      ],
      content: .panels([
        Panel(
          x: .span(from: 0, to: Double(days), ticks: dayTicks(days)), y: .amount(counts),
          marks: weekends(days) + [.bars(bars)])
      ]))
  }

  package static func history() -> Chart {
    let p95 = (0..<84).map { day -> LineMark.LineSample in
      let wave = Double(day * 13 % 11) * 0.03
      return LineMark.LineSample(Double(day) + 0.5, (30..<33).contains(day) ? nil : 0.7 + wave + (day > 70 ? 0.9 : 0))
    }
    let mean = p95.map { LineMark.LineSample($0.x, $0.y.map { $0 * 0.4 }) }
    let bars = (0..<84).filter { !(30..<33).contains($0) }.map { day -> Bar in
      let count = 9_000 + day * 31 % 900 - (day % 7 > 4 ? 5_000 : 0)
      return Bar(from: Double(day), to: Double(day + 1), parts: [Bar.BarPart(Double(count), .series(1))])
    }
    var upper: [Mark] = weekends(84)
    upper.append(.gap(from: 30, to: 33, label: "no data"))
    upper.append(.line(LineMark(p95, ink: .series(1), label: "p95 1.8 s")))
    upper.append(.line(LineMark(mean, ink: .series(3), label: "mean 0.72 s")))
    upper.append(.version(at: 71.2, tag: "2.4.0"))
    var lower: [Mark] = weekends(84)
    lower.append(.gap(from: 30, to: 33, label: ""))
    lower.append(.bars(bars))
    let x = Scale.span(from: 0, to: 84, ticks: dayTicks(84))
    return Chart(
      title: "12 weeks of requests", subtitle: "By day · 1 September – 23 November 2026 · Europe/Moscow",
      content: .panels([
        Panel(
          heading: "Response time", weight: 3, x: x, y: .amount(AmountScale(format: seconds)),
          marks: upper),
        Panel(
          heading: "Requests", weight: 2, x: x, y: .amount(counts),
          marks: lower),
      ]))
  }

  package static func week() -> Chart {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let now: [Double] = [91_000, 94_500, 102_300, 99_800, 88_100, 41_000, 38_500]
    let before = now.enumerated().map { (index, value) -> ReferenceMark in
      ReferenceMark(from: Double(index), to: Double(index + 1), value: value * (index % 2 == 0 ? 0.9 : 1.1))
    }
    let bars = now.enumerated().map { (index, value) -> Bar in
      Bar(from: Double(index), to: Double(index + 1), parts: [Bar.BarPart(value, .series(1))])
    }
    return Chart(
      title: "Requests per day", subtitle: "16 – 22 November 2026 · Europe/Moscow",
      key: [KeyEntry(.series(1), .square, "this week"), KeyEntry(.previous, .line, "9 – 15 November")],
      content: .panels([
        Panel(
          x: .band(names), y: .amount(counts),
          marks: [.shade(from: 5, to: 7, .shade, tag: ""), .bars(bars), .references(before)])
      ]))
  }

  // MARK: Categories

  package static let russianCategories = [
    "Производительность и время ответа сервиса", "Интеграции с внешними поставщиками", "Интерфейс", "Функциональность",
    "Данные", "Безопасность", "Прочее",
  ]
  package static let hostileCategories = [
    "a\u{202E}desrever\u{202C} <script>alert(1)</script>", "line\nbreak\ttab\u{0}nul",
    String(repeating: "W", count: 400),
    "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}algo", "", "👩‍👩‍👧‍👦 family", "|`*_[x](y)",
  ]

  package static func lying(_ names: [String]) -> Chart {
    let values: [Double] = [41, 23, 17, 9, 4, 1, 0]
    let reference: [Double] = [12, 25, 17, 30, 6, 0, 2]
    return Chart(
      title: "Reports about performance rose from 12 to 41",
      subtitle: "New error reports by category · 16 – 22 November 2026 · Europe/Moscow",
      key: [KeyEntry(.series(1), .square, "this week"), KeyEntry(.previous, .mark, "9 – 15 November")],
      content: .panels([
        Panel(
          x: .amount(counts), y: .band(names),
          marks: [
            .bars(
              values.enumerated().map {
                Bar(
                  from: Double($0.offset), to: Double($0.offset + 1), parts: [Bar.BarPart($0.element, .series(1))],
                  label: "\(Int($0.element))")
              }),
            .references(
              reference.enumerated().map {
                ReferenceMark(from: Double($0.offset), to: Double($0.offset + 1), value: $0.element)
              }),
          ])
      ]))
  }

  package static func heat() -> Chart {
    let counts = (0..<168).map { hour -> Int in
      let busy = hour % 24 > 8 && hour % 24 < 19 && hour / 24 < 5
      return busy ? hour * 7 % 13 + 3 : hour * 5 % 17 / 13
    }
    let classes = ColourClasses(of: counts)
    return Chart(
      title: "When error reports arrive", subtitle: "New reports by weekday and hour · 28 days",
      key: zip(classes.ranges, classes.levels).map { KeyEntry(.ramp($1), .step, "\($0.lowerBound)–\($0.upperBound)") },
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks.map { $0.map { Tick(at: $0.at, label: $0.label) } }),
          y: .band(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
          marks: [
            .cells(
              counts.enumerated().map {
                HeatCell(column: $0.offset % 24, row: $0.offset / 24, level: classes.level(of: $0.element))
              })
          ])
      ]))
  }

  // MARK: Others

  package static func dots() -> Chart {
    Chart(
      title: "Error rate by path", subtitle: "With 95 % intervals",
      content: .panels([
        Panel(
          x: .band(["/cart/add/", "/checkout/", "/orders/create/", "/api/v2/products/{id}/recommendations/"]),
          y: .amount(AmountScale(format: percent)),
          marks: [
            .dots([
              DotMark(x: 0.5, y: 0.01, low: 0.004, high: 0.02, ink: .series(1), label: "1 %"),
              DotMark(x: 1.5, y: 0.052, low: 0.045, high: 0.06, ink: .bad, ring: true, label: "5.2 %"),
              DotMark(x: 2.5, y: 0.012, low: 0.002, high: 0.031, ink: .series(1)),
              DotMark(x: 3.5, y: 0, ink: .series(1), label: "0 %"),
            ]), .text(x: 3.5, y: 0.04, "14 requests only"),
          ])
      ]))
  }

  package static func logarithmic() -> Chart {
    Chart(
      title: "Latency", subtitle: "Quantiles on a logarithmic scale, s",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks), y: .log(seconds),
          marks: [
            .line(LineMark(hours(p95.map { $0 * 10 }), ink: .series(1), label: "p99")),
            .line(LineMark(hours(p95), ink: .series(2), label: "p95")),
            .line(LineMark(hours(p95.map { $0 / 60 } + [0]), ink: .series(3), label: "p50")),
          ])
      ]))
  }

  package static func crowded() -> Chart {
    let base = hours(p95)
    return Chart(
      title: "A title so long that it cannot stand in one line and not even in two lines of a picture of this width, "
        + "whatever is done to it, because it goes on and on without saying anything new",
      subtitle: "Six series whose ends lie close together",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks), y: .amount(AmountScale(format: seconds)),
          marks: [
            .band(BandMark(base.map { BandMark.BandSample($0.x, low: $0.y! * 0.8, high: $0.y! * 1.2) }, ink: .expected))
          ]
            + (1...6).map { number in
              .line(
                LineMark(
                  base.map { LineMark.LineSample($0.x, $0.y! * (1 + Double(number) / 40)) }, ink: .series(number),
                  label: "module number \(number) of six"))
            } + [.rule(at: 2, .warning, label: "")])
      ]))
  }

  package static func versions() -> Chart {
    Chart(
      title: "Six deployments and an incident", subtitle: "p95 by hour, s",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: hourTicks), y: .amount(AmountScale(format: seconds)),
          marks: [.line(LineMark(hours(p95), ink: .series(1), label: "0.69 s"))]
            + [0.1, 9, 9.4, 9.9, 17, 23.9].enumerated().map {
              .version(at: $0.element, tag: $0.offset == 4 ? "release-2026-11-19-very-long-name" : "2.4.\($0.offset)")
            } + [.shade(from: 12, to: 12.01, .alarm, tag: "incident")])
      ]))
  }

  package static func empty(_ sentence: String) -> Chart {
    Chart(title: "Response time", subtitle: "p95 and mean by hour · 19 November 2026 · UTC", content: .empty(sentence))
  }
}
