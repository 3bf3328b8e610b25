import Foundation
import Records
import Summaries
import TestSupport

/// What a report must say of metric rows, computed the obvious way: filter, then count, one figure at a time.
struct NaiveMetrics {
  let period: Period
  let rows: [MetricRow]

  private static let factors: [String: Double] = [
    "s": 1, "ms": 1 / 1000, "milliseconds": 1 / 1000, "min": 60, "percent": 1 / 100, "%": 1 / 100, "mb": 1_048_576,
    "kb": 1024,
  ]

  /// Figures by name, numbers to twelve digits.
  func figures() -> [String: String] {
    var figures: [String: String] = [:]
    for type in MetricRows.types {
      let inside = rows.filter { $0.type == type && $0.moment.map(period.contains) ?? false }
      let all = inside.filter { Self.isUsable($0) }
      let kinds = Dictionary(grouping: all) { Self.kind($0.unit) }.sorted {
        ($0.value.count, $1.key) > ($1.value.count, $0.key)
      }
      // Requests are times, everything else is of the kind most rows are of.
      let usable = kinds.first?.value ?? []
      describe(usable, "type \(type)", &figures)
      figures["unit \(type)"] = Self.unit(usable)
      for (_, rows) in kinds.dropFirst() {
        figures["rejected \(type) other_unit \(Self.unit(rows)!)"] = "\(rows.count)"
      }
      let bad = inside.filter { !($0.value?.isFinite ?? false) }.count
      let large = inside.filter { row in
        row.value?.isFinite == true && (Self.converted(row).map { abs($0) > 1e300 } ?? false)
      }.count
      let negative = inside.count - all.count - bad - large
      let low = period.start.stored
      let unreadable = rows.filter {
        $0.type == type && $0.moment == nil && $0.time >= low && $0.time < period.end.stored
      }.count
      for (reason, count) in [
        ("not_a_number", bad), ("negative_duration", negative), ("out_of_range", large),
        ("unreadable_time", unreadable),
      ]
      where count > 0 {
        figures["rejected \(type) \(reason)"] = "\(count)"
      }
    }
    let requests = rows.filter {
      $0.type == "request_duration" && Self.isUsable($0) && period.contains($0.moment!)
    }
    describe(requests, "requests", &figures, detailed: true, quantiles: true)
    figures["without path"] = "\(requests.filter { $0.path == nil }.count)"
    let paths = Dictionary(grouping: requests.filter { $0.path != nil }) { $0.path! }
    for (path, rows) in paths { describe(rows, "path \(path)", &figures, detailed: true) }
    for action in Actions.standard.list.map(\.name) {
      let rows = (paths[action] ?? []) + (paths[String(action.dropLast())] ?? [])
      figures["answered \(action)"] = "\(answered(rows))"
      describe(rows, "action \(action)", &figures, detailed: true, quantiles: true)
    }
    for day in period.days {
      describe(
        requests.filter { day.contains($0.moment!) }, "day \(day.day)", &figures, detailed: true, quantiles: true)
      for (number, start) in day.hourStarts.enumerated() {
        let end = min(start.adding(seconds: 3600), day.end)
        func isInHour(_ row: MetricRow) -> Bool { row.moment.map { $0 >= start && $0 < end } ?? false }
        describe(
          requests.filter(isInHour), "hour \(start) \(number)", &figures, detailed: true,
          quantiles: period.kind == .daily)
        figures["has rows \(start)"] = "\(rows.contains { $0.type != "unknown" && isInHour($0) })"
      }
    }
    var bucket = period.start
    while bucket < period.end {
      let end = bucket.adding(seconds: 300)
      let inside = requests.filter { $0.moment! >= bucket && $0.moment! < end }
      let errors = inside.filter { $0.status >= 500 }.count
      figures["bucket \(bucket)"] =
        "\(inside.count) \(inside.filter { $0.status > 0 }.count) \(errors) \(inside.count - errors)"
      bucket = end
    }
    return figures
  }

  /// As the earliest row names it.
  private static func unit(_ rows: [MetricRow]) -> String? {
    rows.min { ($0.moment!, $0.unit) < ($1.moment!, $1.unit) }?.unit
  }

  private static func kind(_ unit: String) -> String {
    switch unit.lowercased() {
    case "s", "ms", "milliseconds", "min": "seconds"
    case "percent", "%": "fraction"
    case "mb", "kb", "b": "bytes"
    case let label: label
    }
  }

  private static func isUsable(_ row: MetricRow) -> Bool {
    guard row.value?.isFinite == true, row.moment != nil, let value = converted(row) else { return false }
    return abs(value) <= 1e300 && !isNegative(row)
  }

  private static func isNegative(_ row: MetricRow) -> Bool { row.type == "request_duration" && (row.value ?? 0) < 0 }

  private static func converted(_ row: MetricRow) -> Double? {
    row.value.map { $0 * (factors[row.unit.lowercased()] ?? 1) }
  }

  private func describe(
    _ rows: [MetricRow], _ name: String, _ figures: inout [String: String], detailed: Bool = false,
    quantiles: Bool = false
  ) {
    guard !rows.isEmpty else { return }
    let values = rows.map { Self.converted($0)! }.sorted()
    figures["\(name) n"] = "\(rows.count)"
    figures["\(name) sum"] = FigureText.number(values.reduce(0, +))
    figures["\(name) min max"] = FigureText.number(values.first!) + " " + FigureText.number(values.last!)
    let latest = rows.map { $0.moment! }.max()!
    figures["\(name) last"] = FigureText.number(rows.filter { $0.moment == latest }.map { Self.converted($0)! }.max()!)
    if detailed {
      func count(_ condition: (MetricRow) -> Bool) -> Int { rows.filter(condition).count }
      figures["\(name) statuses"] = [
        count { $0.status > 0 }, count { $0.status >= 500 }, count { (400..<500).contains($0.status) },
        count { $0.status == 401 || $0.status == 403 },
      ].map(String.init).joined(separator: " ")
      figures["\(name) slow"] = "\(values.filter { $0 > 2 }.count)"
      figures["\(name) queries"] = "\(count { $0.queries != nil }) \(count { ($0.queries ?? 0) > 20 })"
    }
    if quantiles {
      figures["\(name) quantiles"] = [0.5, 0.95, 0.99].map { probability in
        let position = Double(values.count - 1) * probability
        let lower = Int(position)
        let upper = min(lower + 1, values.count - 1)
        return FigureText.number(values[lower] + (position - Double(lower)) * (values[upper] - values[lower]))
      }.joined(separator: " ")
    }
  }

  /// Those with a status below 400 or none, hour by hour.
  func answered(_ rows: [MetricRow]) -> [Int] {
    period.days.flatMap { day in
      day.hourStarts.map { start in
        rows.filter { row in
          guard let moment = row.moment, row.status < 400 else { return false }
          return moment >= start && moment < min(start.adding(seconds: 3600), day.end)
        }.count
      }
    }
  }
}

/// The same figures out of what the fold and the assembly say.
enum FigureText {
  static func number(_ value: Double) -> String { String(format: "%.12g", value == 0 ? 0 : value) }

  static func figures(_ metrics: PeriodMetrics) -> [String: String] {
    var figures: [String: String] = [:]
    for (type, summary) in metrics.types { describe(summary, "type \(type)", &figures) }
    for (type, unit) in metrics.units { figures["unit \(type)"] = unit }
    for rejection in metrics.rejections {
      let unit = rejection.unit.map { " " + $0 } ?? ""
      figures["rejected \(rejection.source) \(rejection.reason.rawValue)\(unit)"] = "\(rejection.count)"
    }
    describe(metrics.requests, "requests", &figures, quantiles: true)
    figures["without path"] = "\(metrics.withoutPath)"
    for path in metrics.paths { describe(path.requests, "path \(path.path)", &figures, quantiles: false) }
    for (action, hours) in metrics.answered { figures["answered \(action)"] = "\(hours)" }
    for action in metrics.actions { describe(action.requests, "action \(action.path)", &figures, quantiles: true) }
    for day in metrics.days { describe(day.requests, "day \(day.span.day)", &figures, quantiles: true) }
    let starts = metrics.period.days.flatMap {
      $0.hourStarts.enumerated().map { (number: $0.offset, start: $0.element) }
    }
    for (hour, place) in zip(metrics.hours, starts) {
      describe(hour.requests, "hour \(place.start) \(place.number)", &figures, quantiles: metrics.period.kind == .daily)
      figures["has rows \(hour.start)"] = "\(hour.hasRows)"
    }
    for (number, bucket) in metrics.buckets.enumerated() {
      figures["bucket \(metrics.period.start.adding(seconds: Int64(number) * 300))"] =
        "\(bucket.count) \(bucket.withStatus) \(bucket.serverErrors) \(bucket.good)"
    }
    return figures
  }

  private static func describe(_ summary: ValueSummary, _ name: String, _ figures: inout [String: String]) {
    figures["\(name) n"] = "\(summary.count)"
    figures["\(name) sum"] = number(summary.sum)
    figures["\(name) min max"] = number(summary.min) + " " + number(summary.max)
    figures["\(name) last"] = number(summary.last)
  }

  private static func describe(
    _ summary: RequestSummary?, _ name: String, _ figures: inout [String: String], quantiles: Bool
  ) {
    guard let summary else { return }
    describe(summary.durations, name, &figures)
    figures["\(name) statuses"] =
      "\(summary.withStatus) \(summary.serverErrors) \(summary.clientErrors) \(summary.denied)"
    figures["\(name) slow"] = "\(summary.slow)"
    figures["\(name) queries"] = "\(summary.withQueries) \(summary.chatty)"
    if quantiles, let found = summary.durations.quantiles {
      figures["\(name) quantiles"] = [found.p50, found.p95, found.p99].map(number).joined(separator: " ")
    }
  }
}
