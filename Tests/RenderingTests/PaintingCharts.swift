import Charting

/// Two charts with everything a painter draws: lines, areas, dots, dashes, bars, texts in two scripts.
enum PaintingCharts {
  static let lines = Chart(
    title: "Время ответа выросло с 0,70 до 2,11 с", subtitle: "p95 по часам · 19 ноября 2026 г. · Europe/Moscow",
    content: .panels([
      Panel(
        x: .span(
          from: 0, to: 24,
          ticks: [stride(from: 0, through: 24, by: 6).map { Tick(at: Double($0), label: "\($0):00") }]),
        y: .amount(AmountScale(format: TickFormat(unit: " с", decimalSeparator: ","))),
        marks: [
          .shade(from: 13, to: 16, .alarm, tag: "инцидент"), .version(at: 12, tag: "2.4.0"),
          .line(
            LineMark(
              (0..<24).map { LineMark.Sample(Double($0) + 0.5, 0.6 + Double($0 * 7 % 5) / 20) }, ink: .previous,
              style: .previousDashed, label: "12 ноября")),
          .line(
            LineMark(
              (0..<24).map { LineMark.Sample(Double($0) + 0.5, $0 == 5 ? nil : $0 > 11 ? 2.1 - Double($0) / 40 : 0.7) },
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
                from: Double($0.offset), to: Double($0.offset + 1), parts: [Bar.Part($0.element, .series(1))],
                label: "\(Int($0.element))")
            }),
          .references([ReferenceMark(from: 0, to: 1, value: 14), ReferenceMark(from: 1, to: 2, value: 20)]),
        ])
    ]))

  static let all = [("lines", lines), ("bars", bars)]
}
