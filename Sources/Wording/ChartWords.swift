package import Records

/// Every word and date that stands in a picture or its alternative text.
///
/// Numbers are written with the same signs as in sentences.
package protocol ChartWords: Sendable {
  var numbers: NumberStyle { get }

  /// What a picture is called in a report of the kind, by its file's name; nil for a picture that is not known.
  func chart(_ name: String, in report: ReportKind) -> ChartTexts?
  func word(_ word: ChartWord) -> String
  /// `19 Nov`
  func shortDay(_ day: Day) -> String
  /// `9–15 Nov`: first and last day, short.
  func shortSpan(_ first: Day, _ last: Day) -> String
  /// `Thursday 19 November 2026`, `9 – 15 November 2026`: with the year.
  func span(_ first: Day, _ last: Day) -> String
  /// 1 is Monday.
  func shortWeekday(_ weekday: Int) -> String
  /// `p95, 12 Nov`: a line of the period before.
  func earlier(_ name: String, _ period: String) -> String
  /// `warning 2 s`
  func limit(_ level: Fact.LimitLevel, _ value: String) -> String
  /// Measure, period, zone in one line; an unfinished period is called so.
  func subtitle(_ measure: String, _ period: String, zone: String, isPartial: Bool) -> String
  /// One sentence for those who do not see the picture.
  func alternative(_ title: String, _ measure: String, _ period: String, _ facts: [ChartFact]) -> String
}
