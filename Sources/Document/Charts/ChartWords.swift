public import Charting
public import Records
public import Wording

/// Every word, number and date that stands in a picture or its alternative text, for one language.
public struct ChartWords: Sendable {
  /// Signs and magnitudes of numbers; unit and factor are set by the charts.
  public var numbers: TickFormat
  /// Behind a number, with their space: ` %`, ` s`, ` ms`.
  public var percent: String
  public var seconds: String
  public var milliseconds: String

  public var noData: String
  public var noRequests: String
  public var tooFewRequests: String
  public var incident: String
  public var otherCategories: String
  /// Names of lines and bars.
  public var p95: String
  public var mean: String
  public var errorRate: String
  public var requests: String
  public var opened: String
  public var resolved: String
  public var backlog: String
  /// Headings of the panels of the request history.
  public var responseTime: String
  /// Names of severities: critical, high, medium, low, and all others.
  public var severities: [String]

  /// The plain name of a chart's subject, by the kind of report.
  public var title: @Sendable (ChartKind, ReportKind) -> String
  /// What was measured, per what, for the subtitle.
  public var measure: @Sendable (ChartKind, ReportKind) -> String
  /// Says that nothing was recorded, as a sentence.
  public var nothing: @Sendable (ChartKind, ReportKind) -> String
  public var telling: @Sendable (Fact) -> Telling
  /// `19 Nov`
  public var shortDay: @Sendable (Day) -> String
  /// `9–15 Nov`: first and last day, short.
  public var shortSpan: @Sendable (Day, Day) -> String
  /// `Thursday 19 November 2026`, `9 – 15 November 2026`: with the year.
  public var span: @Sendable (Day, Day) -> String
  /// 1 is Monday.
  public var shortWeekday: @Sendable (Int) -> String
  /// `03:00`; 24 is the day's end.
  public var hour: @Sendable (Int) -> String
  /// A category as stored, in the reader's words.
  public var category: @Sendable (String) -> String
  /// `p95, 12 Nov`: a line of the period before.
  public var earlier: @Sendable (_ name: String, _ period: String) -> String
  /// What numbers of a unit are multiplied by on a scale up to the largest, and the unit with its space.
  public var scale: @Sendable (Unit, _ largest: Double) -> (factor: Double, suffix: String)
  /// `warning 2 s`
  public var limit: @Sendable (Fact.Level, _ value: String) -> String
  /// Measure, period, zone in one line; an unfinished period is called so.
  public var subtitle: @Sendable (_ measure: String, _ period: String, _ zone: String, _ isPartial: Bool) -> String
  /// One sentence for those who do not see the picture.
  public var alternative: @Sendable (_ title: String, _ measure: String, _ period: String, [ChartFact]) -> String
}

/// A figure of a picture's alternative text; values are written already.
public enum ChartFact: Hashable, Sendable {
  /// From the lowest to the highest, and the last.
  case extent(name: String, low: String, high: String, last: String)
  case total(name: String, String)
  /// The largest of several.
  case most(name: String, String)
  case nothing(String)
}
