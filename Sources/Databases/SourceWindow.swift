import Records
import SQLite
import Summaries

/// The time in which rows of a source matter, as bounds in the form its times are stored in.
struct SourceWindow {
  /// Nil where rows matter whenever they came.
  private let span: Range<Instant>?
  /// The zone of stored times where the bounds are exact; nil where they are a day wider.
  private var exactZone: Zone?

  /// Everything there is.
  static var whole: SourceWindow { SourceWindow(span: nil) }
  /// Any window, to see how it is looked for.
  static var today: SourceWindow {
    SourceWindow(span: Instant(microseconds: 0)..<Instant(microseconds: 86_400_000_000))
  }

  private init(span: Range<Instant>?) { self.span = span }

  /// - Parameter days: how long before the period it begins, at least.
  init(_ plan: ReadPlan, days: Int64) {
    let start = plan.comparison.current.start.adding(seconds: -days * Self.day)
    span =
      (plan.metricDays.prefix(1).map(\.span) + plan.arrivalDays.prefix(1)).map(\.start).reduce(start, min)..<plan.asOf
  }

  private static let day: Int64 = 86_400

  /// Tables that tell themselves what is usual.
  private static let tellsUsual: Set<SourceTable> = [
    .errorEvents, .health, .healthCounts, .scenarios, .jobs, .feedback,
  ]

  /// The earliest of what a report looks at in the smaller tables: the period before, its series, the four weeks that tell
  /// a silence, and the days that tell what is usual.
  init(_ plan: ReadPlan, of table: SourceTable) {
    guard table.countsByTime else {
      span = nil
      return
    }
    let comparison = plan.comparison
    let starts =
      [comparison.current.start, comparison.baseline.start]
      + comparison.weeks(before: ArrivalLog.weeks).map(\.lowerBound)
      + (plan.seriesDays.prefix(1) + plan.arrivalDays.prefix(1)).map(\.start)
      + plan.metricDays.prefix(1).map(\.span.start)
    let usual = Self.tellsUsual.contains(table) ? comparison.usualDays.prefix(1).map(\.start) : []
    span = (starts + usual).reduce(plan.asOf, min)..<plan.asOf
  }

  /// Of a listing: the period alone, cut exactly where the rows have no time that could do so.
  init(_ period: Period, cuts isExact: Bool, _ zone: Zone) {
    span = period.start..<period.end
    exactZone = isExact ? zone : nil
  }

  /// Values of `:since` and `:until`, a day wider than what is wanted: what is read is cut by the time itself.
  func values(_ format: TimeFormat) -> [String: SQLiteValue] {
    if let exactZone, let span {
      func value(_ instant: Instant) -> SQLiteValue {
        guard format == .text || format == .ctime else { return Self.value(instant, format) }
        return .text(instant.adding(seconds: Int64(exactZone.offset(at: instant))).stored)
      }
      return [QueryCheck.since: value(span.lowerBound), QueryCheck.until: value(span.upperBound)]
    }
    let wide =
      span.map { $0.lowerBound.adding(seconds: -Self.day)..<$0.upperBound.adding(seconds: Self.day) }
      ?? Self.always
    return [
      QueryCheck.since: Self.value(wide.lowerBound, format), QueryCheck.until: Self.value(wide.upperBound, format),
    ]
  }

  /// From the year 1 to 9999.
  private static let always =
    Instant(microseconds: -62_135_596_800_000_000)..<Instant(microseconds: 253_402_300_799_000_000)

  private static func value(_ instant: Instant, _ format: TimeFormat) -> SQLiteValue {
    switch format {
    case .text, .ctime: .text(String(instant.stored.prefix(10)))
    case .epoch: .integer(instant.microseconds / 1_000_000)
    case .milliseconds: .integer(instant.microseconds / 1000)
    case .microseconds: .integer(instant.microseconds)
    // Beyond the year 2262 there are no nanoseconds.
    case .nanoseconds: .integer(instant.microseconds.multipliedReportingOverflow(by: 1000).partialValue)
    }
  }

  /// The statements that read a source: its rows within the window, then those whose time is none and whose form sorts
  /// elsewhere, so that they are counted and not lost; all rows in one where rows matter whenever they came.
  /// - Parameter columns: what is read, quoted.
  func statements(_ select: String, columns: String, time: String, _ format: TimeFormat) -> [String] {
    let all = "SELECT \(columns) FROM (\n\(select)\n)"
    guard span != nil, format.isOrdered else { return [all] }
    let within = "\(time) >= \(QueryCheck.since) AND \(time) < \(QueryCheck.until)"
    // Numbers sort before texts, texts before BLOBs; a time's text begins with a digit.
    let strange =
      format == .text ? "\(time) IS NULL OR \(time) < '0' OR \(time) >= ':'" : "\(time) IS NULL OR \(time) >= ''"
    return ["\(all) WHERE \(within)", "\(all) WHERE (\(strange)) AND (\(within)) IS NOT TRUE"]
  }
}
