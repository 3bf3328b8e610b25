import Charting
import Numerals

/// The charts of peers/charts_mpl.py, drawn as Daybook draws.
struct SixCharts {
  let data: Figures

  private let numbers = TickFormat(
    numerals: Numerals(decimal: ",", group: "\u{A0}"), thousand: " тыс.", million: " млн")
  private var seconds: TickFormat {
    var format = numbers
    (format.unit, format.fine) = (" с", TickFormat.Fine(factor: 1000, unit: " мс"))
    return format
  }

  var all: [(name: String, chart: Chart)] {
    [
      ("1_latency_history", latency), ("2_requests", requests), ("3_histogram", histogram), ("4_top_paths", paths),
      ("5_error_categories", categories), ("6_errors_daily", errors),
    ]
  }

  var latency: Chart {
    chart(
      "Время ответа по дням: p95 и среднее", days,
      .amount(AmountScale(format: seconds)),
      [
        .line(LineMark(samples(data.history.map(\.p95)), ink: .series(1), label: "p95")),
        .line(LineMark(samples(data.history.map(\.mean)), ink: .series(3), label: "среднее")),
      ])
  }

  private var requests: Chart {
    chart("Количество запросов по дням", days, counts, [.bars(bars(data.history.map(\.count)))])
  }

  private var histogram: Chart {
    let width = data.histogram.width
    let bars = data.histogram.counts.enumerated().map { index, count in
      Bar(from: Double(index) * width, to: Double(index + 1) * width, parts: [Bar.BarPart(count, .series(1))])
    }
    return chart(
      "Распределение времени ответа за неделю", .amount(AmountScale(format: seconds)), counts, [.bars(bars)])
  }

  private var paths: Chart {
    chart(
      "Самые затратные адреса", .amount(AmountScale(format: seconds)), .band(data.topPaths.map(\.path)),
      [.bars(bars(data.topPaths.map(\.sum), label: seconds.text))])
  }

  private var categories: Chart {
    chart(
      "Распределение ошибок по категориям", counts, .band(data.errors.byCategory.map(\.category)),
      [.bars(bars(data.errors.byCategory.map(\.count), label: numbers.exact))])
  }

  private var errors: Chart {
    chart(
      "Новые ошибки по дням", days, counts,
      [.line(LineMark(samples(data.errors.daily.map(\.count)), ink: .series(2), label: "ошибки"))])
  }

  private var counts: Scale { .amount(AmountScale(wholeNumbers: true, format: numbers)) }

  private var days: Scale {
    let count = data.history.count
    let ticks = stride(from: 0, to: count, by: 14).map {
      Tick(at: Double($0) + 0.5, label: String(data.history[$0].date.dropFirst(5)))
    }
    return .span(from: 0, to: Double(count), ticks: [ticks])
  }

  private func chart(_ title: String, _ x: Scale, _ y: Scale, _ marks: [Mark]) -> Chart {
    Chart(title: title, subtitle: "", content: .panels([Panel(x: x, y: y, marks: marks)]))
  }

  private func samples(_ values: [Double]) -> [LineMark.LineSample] {
    values.enumerated().map { LineMark.LineSample(Double($0.offset) + 0.5, $0.element) }
  }

  private func bars(_ values: [Double], label: (Double) -> String = { _ in "" }) -> [Bar] {
    values.enumerated().map {
      Bar(
        from: Double($0.offset), to: Double($0.offset + 1), parts: [Bar.BarPart($0.element, .series(1))],
        label: label($0.element))
    }
  }
}
