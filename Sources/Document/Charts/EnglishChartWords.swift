import Charting
import Records
import Wording

extension ChartWords {
  public static let english = ChartWords(
    numbers: TickFormat(), percent: "\u{A0}%", seconds: "\u{A0}s", milliseconds: "\u{A0}ms", noData: "no data",
    noRequests: "no requests", tooFewRequests: "too few requests", incident: "incident", otherCategories: "other",
    p95: "p95", mean: "mean", errorRate: "error rate", requests: "Requests", opened: "opened", resolved: "resolved",
    backlog: "Open error reports", responseTime: "Response time",
    severities: ["critical", "high", "medium", "low", "other"],
    title: EnglishCharts.title, measure: EnglishCharts.measure, nothing: EnglishCharts.nothing,
    telling: { English().telling($0) },
    shortDay: { "\($0.dayOfMonth) \(English.calendar.shortMonths[$0.month - 1])" },
    shortSpan: EnglishCharts.shortSpan, span: EnglishCharts.span,
    shortWeekday: { English.calendar.shortWeekdays[$0 - 1] },
    hour: { "\($0 < 10 ? "0" : "")\($0):00" },
    category: { English().category($0) },
    earlier: { "\($0), \($1)" },
    scale: { English().scale($0, upTo: $1) },
    limit: { "\($0.rawValue) \($1)" },
    subtitle: { measure, period, zone, isPartial in
      ([measure, isPartial ? period + ", unfinished" : period, zone]).joined(separator: " · ")
    },
    alternative: EnglishCharts.alternative)
}

private enum EnglishCharts {
  static let calendar = English.calendar

  @Sendable static func title(_ kind: ChartKind, _ report: ReportKind) -> String {
    switch kind {
    case .errorsByCategory: "New error reports by category"
    case .errorsPerDay: "New error reports per day"
    case .responseTime: "Response time"
    case .requestsPerDay: report.axis == .hours ? "Requests per hour" : "Requests per day"
    case .errorRate: "Error rate"
    case .backlog: "Error reports opened, resolved and open"
    case .activity: !report.hasHourlyRequests ? "When error reports arrive" : "When requests arrive"
    case .requestHistory: "\(report.seriesDays / 7 == 12 ? "Twelve" : "\(report.seriesDays / 7)") weeks of requests"
    }
  }

  @Sendable static func measure(_ kind: ChartKind, _ report: ReportKind) -> String {
    let each =
      switch report.axis {
      case .hours: "by hour"
      case .days: "by day"
      case .weeks: "by week"
      }
    return switch kind {
    case .errorsByCategory: "Number of reports"
    case .errorsPerDay:
      report.axis == .weeks ? "Mean number of reports a day, by severity" : "Number of reports by severity"
    case .responseTime: "p95 and mean \(each)"
    case .requestsPerDay:
      report.axis == .weeks ? "Mean number of requests a day, \(each)" : "Number of requests \(each)"
    case .errorRate: "Share of requests with status 500 or above, \(each)"
    case .backlog: report.axis == .weeks ? "Mean number of reports a day, \(each)" : "Number of reports per day"
    case .activity: !report.hasHourlyRequests ? "Reports by weekday and hour" : "Requests by weekday and hour"
    case .requestHistory: "By day"
    }
  }

  @Sendable static func nothing(_ kind: ChartKind, _ report: ReportKind) -> String {
    switch kind {
    case .errorsByCategory:
      "No new error reports \(English().words(of: report).over)."
    case .errorsPerDay: "No new error reports in these days."
    case .backlog: "No error reports were opened, resolved or left open in these days."
    case .activity:
      !report.hasHourlyRequests
        ? "No new error reports in these days." : "No requests were recorded \(English().words(of: report).over)."
    case .errorRate: "No request with a status was recorded in this period."
    case .responseTime, .requestsPerDay: "No requests were recorded in this period."
    case .requestHistory: "No requests were recorded in these weeks."
    }
  }

  @Sendable static func shortSpan(_ first: Day, _ last: Day) -> String {
    let end = "\(last.dayOfMonth) \(calendar.shortMonths[last.month - 1])"
    if first == last { return end }
    let sameMonth = first.month == last.month && first.year == last.year
    return sameMonth
      ? "\(first.dayOfMonth)–\(end)" : "\(first.dayOfMonth) \(calendar.shortMonths[first.month - 1]) – \(end)"
  }

  @Sendable static func span(_ first: Day, _ last: Day) -> String {
    let end = "\(last.dayOfMonth) \(calendar.months[last.month - 1]) \(last.year)"
    if first == last { return "\(calendar.weekdays[last.weekday - 1]) \(end)" }
    if first.year != last.year {
      return "\(first.dayOfMonth) \(calendar.months[first.month - 1]) \(first.year) – \(end)"
    }
    return first.month == last.month
      ? "\(first.dayOfMonth) – \(end)" : "\(first.dayOfMonth) \(calendar.months[first.month - 1]) – \(end)"
  }

  @Sendable static func alternative(_ title: String, _ measure: String, _ period: String, _ facts: [ChartFact])
    -> String
  {
    let parts = facts.map { fact in
      switch fact {
      case .extent(let name, let low, let high, _) where low == high: "\(lowercased(name)) \(low) throughout"
      case .extent(let name, let low, let high, let last):
        "\(lowercased(name)) between \(low) and \(high), last \(last)"
      case .total(let name, let value): "\(lowercased(name)) \(value) in all"
      case .most(let name, let value): "most in \(name): \(value)"
      case .nothing(let sentence): lowercased(sentence)
      }
    }
    let text = "\(title). \(measure), \(period): \(parts.joined(separator: "; "))"
    return text.hasSuffix(".") ? text : text + "."
  }

  /// A heading's words in the middle of a sentence.
  private static func lowercased(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
