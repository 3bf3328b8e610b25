package import Charting

/// Charts in which things happen: incidents, deployments, gaps, and the hours a title speaks of.
package enum EventCases {
  package typealias Case = ChartCases.Case

  package static let all: [Case] =
    [
      Case(name: "week-in-steps", chart: week()),
      Case(name: "week-in-steps-dark", chart: week(), theme: .dark),
      Case(name: "week-in-steps-half-size", chart: week(), size: .half),
      Case(name: "week-in-steps-phone-dark", chart: week(), size: GrammarCases.phone, theme: .dark),
      Case(name: "day-of-two-incidents", chart: day()),
      Case(name: "day-of-two-incidents-half-size", chart: day(), size: .half),
      Case(name: "day-of-two-incidents-phone-dark", chart: day(), size: GrammarCases.phone, theme: .dark),
      Case(name: "month-of-short-incidents-half-size", chart: month(), size: .half),
      Case(name: "month-of-short-incidents", chart: month()),
      Case(name: "many-incidents-long-russian-names", chart: incidents()),
      Case(name: "timeline", chart: timeline()),
      Case(name: "timeline-phone-dark", chart: timeline(), size: GrammarCases.phone, theme: .dark),
      Case(name: "hours-with-gaps-phone", chart: hours(), size: GrammarCases.phone),
      Case(name: "many-incidents-phone", chart: incidents(), size: GrammarCases.phone),
      Case(name: "heat-map-without-data", chart: heat()),
      Case(name: "bars-beside-the-one-of-the-title", chart: categories()),
      Case(name: "bars-beside-the-one-of-the-title-phone", chart: categories(), size: GrammarCases.phone),
    ]

  static let days = ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]

  /// Seven days in steps of three hours: 2.4.0 from Tuesday to Thursday, two hours without data on Sunday.
  package static func week() -> Chart {
    let values = (0..<56).map { step -> Double? in
      if step == 48 { return nil }
      return (11..<30).contains(step) ? 3 + Double(step * 7 % 5) / 3 : 1.2 + Double(step * 5 % 7) / 10
    }
    let samples = values.enumerated().map {
      LineMark.LineSample(Double($0.offset) / 8, $0.element, until: Double($0.offset + 1) / 8)
    }
    return Chart(
      title: "p95 rose to 4.3 s from Tuesday to Thursday",
      subtitle: "Response time, 95 % of requests, in steps of 3 h · 9 – 15 November 2026 · Europe/Moscow",
      content: .panels([
        Panel(
          x: .band(days), y: .amount(AmountScale(format: GrammarCases.durations)),
          marks: [
            .shade(from: 5, to: 7, .shade, tag: ""),
            .span(SpanMark(from: 2.37, to: 2.51, .severe, label: "Payments are not confirmed")),
            .span(SpanMark(from: 4.7, to: 6.2, .minor, label: "Статусы доставки обновляются с опозданием")),
            .span(SpanMark(from: 1.4, to: 3.7, .window(.series(2)), label: "163 of 2,217 failed")),
            .version(at: 1.43, tag: "2.4.0"), .version(at: 1.5, tag: "2.4.1"), .version(at: 3.65, tag: "2.4.2"),
            .gap(from: 6, to: 6.125, label: "нет данных"),
            .line(LineMark(samples, ink: .series(1), label: "4.33 s", labelPlace: .at(2))),
            .rule(at: 2, .warning, label: "warning 2 s"), .rule(at: 9, .bad, label: "critical from 9 s"),
            .hovers((0..<56).map { HoverText(from: Double($0) / 8, to: Double($0 + 1) / 8, "step \($0)") }),
          ])
      ]))
  }

  /// Failed requests of a day: a critical incident with the hours of the title, another open until midnight.
  package static func day() -> Chart {
    let counts: [Double] = [
      0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 25, 75, 8, 0, 1, 9, 0, 0, 1, 0, 0, 0, 0,
    ]
    let bars = counts.enumerated().map { hour, count in
      Bar(
        from: Double(hour), to: Double(hour + 1),
        parts: [Bar.BarPart(count, (11...13).contains(hour) ? .bad : hour == 16 ? .warning : .muted)])
    }
    return Chart(
      title: "11:40–13:05 ошибкой закончились 39 % запросов, порог 5 %",
      subtitle: "Число запросов со статусом 500 и выше по часам · пятница, 20 ноября 2026 г. · МСК",
      key: [
        KeyEntry(.bad, .square, "от 5 % запросов", brief: "от 5 %"),
        KeyEntry(.warning, .square, "от 1 % запросов", brief: "от 1 %"),
        KeyEntry(.muted, .square, "меньше 1 % или меньше 100 запросов", brief: "меньше"),
      ],
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks.map { $0.map { Tick(at: $0.at, label: $0.label) } }),
          y: .amount(ChartCases.counts),
          marks: [
            .span(SpanMark(from: 11.67, to: 13.08, .severe, label: "Database connections exhausted")),
            .span(SpanMark(from: 16.33, to: 24, .minor, label: "Статусы доставки обновляются с опозданием…")),
            .span(SpanMark(from: 11.67, to: 13.08, .window(.bad), label: "107 из 273")), .bars(bars),
          ])
      ]))
  }

  /// 31 days with incidents of an hour or two, whose names have room beside or only over them.
  package static func month() -> Chart {
    let bars = (0..<31).map { day -> Bar in
      let (critical, others) = (Double(3 + day * 7 % 11), Double(day * 5 % 9))
      return Bar(
        from: Double(day), to: Double(day + 1),
        parts: [Bar.BarPart(critical, .critical), Bar.BarPart(others, .past)])
    }
    let ticks = [4, 11, 18, 25].map { Tick(at: Double($0) + 0.5, label: "\($0 + 1) Oct") }
    return Chart(
      title: "New error reports per day", subtitle: "Number of reports by severity · 1 – 31 October 2026 · UTC",
      key: [
        KeyEntry(.critical, .square, "critical"),
        KeyEntry(.past, .square, "other days, all but critical", brief: "other days"),
      ],
      content: .panels([
        Panel(
          x: .span(from: 0, to: 31, ticks: [ticks]),
          y: .amount(ChartCases.counts),
          marks: [
            .shade(from: 2, to: 4, .shade, tag: ""), .shade(from: 9, to: 11, .shade, tag: ""),
            .span(SpanMark(from: 8.4, to: 8.47, .minor, label: "Медленный диск на сервере базы данных")),
            .span(SpanMark(from: 21.4, to: 21.5, .severe, label: "Payments are lost")),
            .span(SpanMark(from: 25.4, to: 25.48, .window(.warning), label: "12 of 331")),
            .version(at: 0.8, tag: "2.2.1"), .version(at: 12.4, tag: "2.3.0"), .bars(bars),
          ])
      ]))
  }

  /// Checks over a week: outages, one that goes on, maintenance, nothing known.
  package static func timeline() -> Chart {
    func row(
      _ value: String, _ down: [(Double, Double, String)], _ others: [TimelineRow.TimelineStretch] = [],
      isBad: Bool = false
    ) -> TimelineRow {
      TimelineRow(
        [.init(from: 0, to: 7, .ground)] + others + down.map { .init(from: $0.0, to: $0.1, .bad) },
        tags: down.map { .init(from: $0.0, to: $0.1, $0.2, isBad: isBad) }, value: value, isBad: isBad)
    }
    let flapping = (0..<12).map { number -> (Double, Double, String) in
      let start = 1.33 + 0.067 * Double(number)
      return (start, start + 0.001, number == 0 ? "12 × 1 min" : "")
    }
    let website: [(Double, Double, String)] = [
      (2.95, 3.04, "2 h 9 min"), (4.46, 4.49, "46 min"), (0.376, 0.378, "3 min"),
    ]
    let rows: [TimelineRow] = [
      row("98.26 %", [(6.88, 7, "down since Sun 21:04")], isBad: true),
      row("98.16 %", website, [.init(from: 5.17, to: 5.19, .plain)]), row("99.88 %", flapping),
      row("100 %", [], [.init(from: 4.6, to: 7, .unknown)]), row("", []),
    ]
    return Chart(
      title: "Database down since Sun 21:04", subtitle: "Outages by check · 16 – 22 November 2026 · UTC",
      key: [
        KeyEntry(.bad, .square, "down"), KeyEntry(.muted, .square, "maintenance"),
        KeyEntry(.secondary, .hatched, "no checks"),
      ],
      content: .panels([
        Panel(
          x: .band(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
          y: .band([
            "Database", "Website", "API", "Shop checkout (https://shop.example.org/checkout/)", "Nightly backup",
          ]),
          marks: [.rows(rows)])
      ]))
  }

  /// The longest title that hours without rows have, over the day of one row.
  package static func hours() -> Chart {
    Chart(
      title:
        "Нет запусков заданий за 15 из 2\u{A0}208 часов: 12 перерывов, "
        + "самый длинный — 30\u{A0}ч с\u{A0}23:00 ср\u{A0}23\u{A0}сентября",
      subtitle: "Записи по часам · 1 июля\u{A0}– 30 сентября 2026\u{A0}г. · Europe/Kaliningrad",
      key: [
        KeyEntry(.up, .square, "есть записи"), KeyEntry(.bad, .square, "записей нет"),
        KeyEntry(.secondary, .hatched, "неизвестно"),
      ],
      content: .panels([
        Panel(
          x: .band(["0", "6", "12", "18"]), y: .band(["23 сен"]),
          marks: [
            .rows([
              TimelineRow([
                .init(from: 0, to: 2, .ground), .init(from: 2, to: 3.5, .unknown), .init(from: 3.5, to: 4, .bad),
              ])
            ])
          ])
      ]))
  }

  package static func incidents() -> Chart {
    let spans = (0..<9).map { index -> Mark in
      .span(
        SpanMark(
          from: Double(index) * 2, to: Double(index) * 2 + 3, index % 3 == 0 ? .severe : .minor,
          label: "Платежи не подтверждаются, причина \(index)"))
    }
    let versions = (0..<9).map { Mark.version(at: 12 + Double($0) / 4, tag: "2.4.\($0)") }
    let line = LineMark(
      ChartCases.hours(ChartCases.p95), ink: .series(1), label: "2.42 s", labelPlace: .at(13.5))
    let others: [Mark] = [
      .gap(from: 3, to: 4, label: "нет данных"), .gap(from: 6, to: 7, label: "слишком мало запросов"), .line(line),
    ]
    return Chart(
      title: "Девять инцидентов за день", subtitle: "p95 по часам · 20 ноября 2026 г.",
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks),
          y: .amount(AmountScale(format: GrammarCases.durations)),
          marks: spans + versions + others)
      ]))
  }

  package static func heat() -> Chart {
    let cells = (0..<168).map { hour in
      HeatCell(column: hour % 24, row: hour / 24, level: (52..<57).contains(hour) ? nil : hour * 7 % 6)
    }
    return Chart(
      title: "When requests come", subtitle: "Requests by weekday and hour",
      key: [
        KeyEntry(.ramp(0), .step, "0"), KeyEntry(.ramp(3), .step, "1–40"), KeyEntry(.secondary, .hatched, "no data"),
      ],
      content: .panels([
        Panel(
          x: .span(from: 0, to: 24, ticks: ChartCases.hourTicks), y: .band(days), marks: [.cells(cells)])
      ]))
  }

  package static func categories() -> Chart {
    let rows: [(String, Double, Double, String)] = [
      ("Функциональность", 66, 10, "66, было 10"), ("Производительность", 14, 13, "14"),
      ("Интерфейс", 8, 45, "8, было 45"), ("Без категории", 12, 11, "12"), ("Прочее", 0, 0, "0"),
    ]
    return Chart(
      title: "Ошибки категории «Функциональность»: 66 сообщений, было 10",
      subtitle: "Новые сообщения об ошибках · 9–15 ноября",
      key: [KeyEntry(.series(1), .square, "9–15 ноября"), KeyEntry(.previous, .mark, "2–8 ноября")],
      content: .panels([
        Panel(
          x: .amount(ChartCases.counts), y: .band(rows.map(\.0)),
          marks: [
            .bars(
              rows.enumerated().map { index, row in
                Bar(
                  from: Double(index), to: Double(index + 1),
                  parts: [Bar.BarPart(row.1, index == 0 ? .series(1) : .muted)], label: row.3)
              }),
            .references(
              rows.enumerated().map {
                ReferenceMark(from: Double($0.offset), to: Double($0.offset + 1), value: $0.element.2)
              }),
          ])
      ]))
  }
}
