import Charting
import Numerals

/// Two charts with everything a painter draws: lines, areas, dots, dashes, bars, texts in two scripts.
enum PaintingCharts {
  static let lines = Chart(
    title: "Время ответа выросло с 0,70 до 2,11 с", subtitle: "p95 по часам · 19 ноября 2026 г. · Europe/Moscow",
    content: .panels([
      Panel(
        x: .span(
          from: 0, to: 24,
          ticks: [stride(from: 0, through: 24, by: 6).map { Tick(at: Double($0), label: "\($0):00") }]),
        y: .amount(AmountScale(format: TickFormat(unit: " с", numerals: Numerals(decimal: ",")))),
        marks: [
          .shade(from: 13, to: 16, .alarm, tag: "инцидент"), .version(at: 12, tag: "2.4.0"),
          .line(
            LineMark(
              (0..<24).map { LineMark.LineSample(Double($0) + 0.5, 0.6 + Double($0 * 7 % 5) / 20) }, ink: .previous,
              style: .previousDashed, label: "12 ноября")),
          .line(
            LineMark(
              (0..<24).map {
                LineMark.LineSample(Double($0) + 0.5, $0 == 5 ? nil : $0 > 11 ? 2.1 - Double($0) / 40 : 0.7)
              },
              ink: .series(1), label: "1,53 с", under: .expected)),
          .rule(at: 2, .warning, label: "предел 2 с"),
          .dots([DotMark(x: 14.5, y: 1.74, ink: .bad, ring: true, label: "1,74 с")]),
        ])
    ]))

  static let bars = Chart(
    title: "New error reports by category", subtitle: "Number of reports · 16 – 22 November 2026 · UTC",
    key: [KeyEntry(.series(1), .square, "16–22 Nov"), KeyEntry(.previous, .mark, "9–15 Nov")],
    content: .panels([
      Panel(
        x: .amount(AmountScale(wholeNumbers: true, format: TickFormat())),
        y: .band(["Performance", "Functionality", "Integration with suppliers and partners"]),
        marks: [
          .bars(
            [41.0, 12, 3].enumerated().map {
              Bar(
                from: Double($0.offset), to: Double($0.offset + 1), parts: [Bar.BarPart($0.element, .series(1))],
                label: "\(Int($0.element))")
            }),
          .references([ReferenceMark(from: 0, to: 1, value: 14), ReferenceMark(from: 1, to: 2, value: 20)]),
        ])
    ]))

  private static let hours = stride(from: 0, through: 24, by: 6).map { Tick(at: Double($0), label: "\($0):00") }

  static let heat = Chart(
    title: "When error reports arrive", subtitle: "Reports by weekday and hour · 28 days · UTC",
    key: (0...5).map { KeyEntry(.ramp($0), .step, "\($0 * 3)–\($0 * 3 + 2)") },
    content: .panels([
      Panel(
        x: .span(from: 0, to: 24, ticks: [hours]),
        y: .band(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
        marks: [
          .cells(
            (0..<168).map { (hour: Int) in HeatCell(column: hour % 24, row: hour / 24, level: hour * hour % 11 % 6) })
        ])
    ]))

  static let stack = Chart(
    title: "Requests by answer", subtitle: "Requests per minute by hour · 19 November 2026 · UTC",
    content: .panels([
      Panel(
        x: .span(from: 0, to: 24, ticks: [hours]),
        y: .amount(AmountScale(wholeNumbers: true, format: TickFormat())),
        marks: [
          .stack(
            StackMark(
              parts: [StackMark.StackPart(.series(1), label: "ok"), StackMark.StackPart(.series(2), label: "error")],
              samples: (0..<24).map { (hour: Int) -> StackMark.StackSample in
                let values = [Double(hour * 7 % 11) + 9, Double(hour % 4)]
                return StackMark.StackSample(Double(hour) + 0.5, hour == 9 ? nil : values)
              }))
        ])
    ]))

  static let histogram = Chart(
    title: "Most answers within 100 ms", subtitle: "Requests by response time · 19 November 2026 · UTC",
    content: .panels([
      Panel(
        x: .log(TickFormat(unit: " s", fine: TickFormat.Fine(factor: 1000, unit: " ms"))),
        y: .amount(AmountScale(wholeNumbers: true, format: TickFormat())),
        marks: [
          .bars(
            (0..<12).map { (index: Int) -> Bar in
              let low = 0.01 * Double(1 << index)
              let count = (index + 2) * (13 - index) * 9
              return Bar(from: low, to: low * 2, parts: [Bar.BarPart(Double(count), .series(1))])
            })
        ])
    ]))

  static let comparison = Chart(
    title: "Payments are the slowest", subtitle: "Median of response time by path, with 95 % intervals · 2026-W47",
    content: .panels([
      Panel(
        x: .amount(AmountScale(format: TickFormat(unit: " s", fine: TickFormat.Fine(factor: 1000, unit: " ms")))),
        y: .band(["/checkout/pay", "/catalog/{id}", "/login"]),
        marks: [
          .dots([
            DotMark(x: 2.1, y: 0.5, low: 1.9, high: 2.4, ink: .series(1), label: "2.1 s"),
            DotMark(x: 0.81, y: 1.5, low: 0.7, high: 0.94, ink: .series(1), label: "810 ms"),
            DotMark(x: 0.3, y: 2.5, low: 0.28, high: 0.33, ink: .series(1), label: "300 ms"),
          ]), .goal(at: 1, label: "goal 1 s"),
        ])
    ]))

  static let history = Chart(
    title: "Twelve weeks", subtitle: "By day · 24 August – 15 November 2026 · UTC",
    content: .panels([panel("Response time", .series(3)), panel("Requests", .series(4))]))

  private static func panel(_ name: String, _ ink: Ink) -> Panel {
    let ticks = stride(from: 0, to: 84, by: 28).map { Tick(at: Double($0), label: "week \($0 / 7)") }
    let samples = (0..<84).map { LineMark.LineSample(Double($0) + 0.5, Double($0 * 13 % 29)) }
    return Panel(
      heading: name, x: .span(from: 0, to: 84, ticks: [ticks]), y: .amount(AmountScale(format: TickFormat())),
      marks: [.line(LineMark(samples, ink: ink, label: "18"))])
  }

  static let empty = Chart(
    title: "Response time", subtitle: "p95 and mean by hour · 19 November 2026 · UTC",
    content: .empty("No requests were recorded in this period."))

  static let all = [("lines", lines), ("bars", bars)]

  /// A picture of each kind, in the sizes and themes that pages use.
  static let goldens: [(name: String, chart: Chart, size: PictureSize, theme: Theme)] = [
    ("lines", lines, .full, .light), ("lines-dark-phone", lines, PictureSize(width: 358, height: 260), .dark),
    ("bars", bars, .full, .light), ("heat-dark", heat, .full, .dark), ("stack-half", stack, .half, .light),
    ("histogram-half-dark", histogram, .half, .dark), ("comparison", comparison, .full, .light),
    ("history-half", history, .half, .light), ("empty-dark", empty, .half, .dark),
  ]
}
