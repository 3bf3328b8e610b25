import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let activity = ChartDefinition(
    "activity", in: .performance, hasOwnDays: { !$0.hasHourlyRequests },
    draw: ReportCharts.activity)
}

extension ReportCharts {
  /// Hours × weekdays: the period's requests, or the error reports of the last days where requests are not known by hour.
  static func activity(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.activity
    let areRequests = source.period.kind.hasHourlyRequests
    let (counts, missing, known) = areRequests ? requestCounts(source) : reportCounts(source)
    guard known != .absent else { return nil }
    let days = areRequests ? nil : DayAxis(source).ends
    let classes = ColourClasses(of: Array(counts.values))
    guard !classes.ranges.isEmpty else { return source.emptyChart(kind, days: days) }
    let words = source.words
    let places = counts.sorted { $0.key < $1.key }
    let cells =
      places.map { HeatCell(column: $0.key % 24, row: $0.key / 24, level: classes.level(of: $0.value)) }
      + missing.sorted().map { HeatCell(column: $0 % 24, row: $0 / 24, level: nil) }
    let key =
      [KeyEntry(.ramp(0), .step, source.numbers.exact(0))]
      + zip(classes.ranges, classes.levels).map { range, level in
        KeyEntry(.ramp(level), .step, label(range, source.numbers))
      } + (missing.isEmpty ? [] : [KeyEntry(.secondary, .hatched, words.word(.noData))])
    let ticks = [3, 6, 12].map { step in
      stride(from: 0, through: 24, by: step).map { Tick(at: Double($0), label: source.hour($0)) }
    }
    let panel = Panel(
      x: .span(from: 0, to: 24, ticks: ticks), y: .band((1...7).map(words.shortWeekday)), marks: [.cells(cells)])
    let top = places.max { $0.value < $1.value }.map { place in
      ChartFact.most(
        name: "\(words.shortWeekday(place.key / 24 + 1)) \(source.hour(place.key % 24))",
        source.numbers.exact(Double(place.value)))
    }
    let gaps = missing.sorted().map { "\(words.shortWeekday($0 / 24 + 1)) \(source.hour($0 % 24))" }
    let data = ChartData(
      columns: [words.word(.hour)] + (1...7).map(words.shortWeekday),
      rows: (0..<24).map { hour in
        [source.hour(hour)] + (0..<7).map { counts[$0 * 24 + hour].map { source.numbers.exact(Double($0)) } ?? "" }
      })
    return source.chart(
      kind, days: days, key: key,
      facts: (top.map { [$0] } ?? []) + (gaps.isEmpty ? [] : [.noData(at: gaps.joined(separator: ", "))]), data: data,
      .panels([panel]))
  }

  private static func label(_ range: ClosedRange<Int>, _ numbers: TickFormat) -> String {
    let (low, high) = (Double(range.lowerBound), Double(range.upperBound))
    return low == high ? numbers.exact(low) : "\(numbers.exact(low))–\(numbers.exact(high))"
  }

  /// By weekday (0 is Monday) × 24 + hour.
  private static func reportCounts(_ source: ChartSource) -> ([Int: Int], Set<Int>, ChartSource.Presence) {
    let figures = source.figures.series(.reports.weekdayHours)
    var counts: [Int: Int] = [:]
    for figure in figures {
      guard case .weekdayHour(let weekday, let hour) = figure.id.slot, let value = figure.value else { continue }
      counts[(weekday - 1) * 24 + hour] = Int(held: value)
    }
    return (counts, [], source.presence(figures))
  }

  /// The mean of the days of each weekday.
  ///
  /// An hour the clock shows twice counts together; one of which all expected rows are missing is without data.
  private static func requestCounts(_ source: ChartSource) -> ([Int: Int], Set<Int>, ChartSource.Presence) {
    let gaps = Set(source.analysis.coverage?.gaps ?? [])
    var counts: [Int: Int] = [:]
    var days: [Int: Set<Day>] = [:]
    var missing: Set<Int> = []
    var figures: [Figure?] = []
    for day in source.period.days {
      for start in day.hourStarts where start < source.period.end {
        let figure = source.figures[.requests.hourly.count.at(.hour(start, in: source.period.zone))]
        figures.append(figure)
        let place = (day.day.weekday - 1) * 24 + source.period.zone.clockHour(at: start)
        guard !gaps.contains(start), let value = figure?.value else {
          missing.insert(place)
          continue
        }
        counts[place, default: 0] += Int(held: value)
        days[place, default: []].insert(day.day)
      }
    }
    let means = counts.map { place, count in (place, Int(held: Double(count) / Double(days[place]?.count ?? 1))) }
    return (
      Dictionary(means) { first, _ in first }, missing.subtracting(counts.keys), source.presence(figures)
    )
  }
}
