/// The list of all reports in words, ready for its page.
public struct ReportIndex: Sendable {
  public var language: String
  /// `Shop: reports`
  public var title: String
  /// The latest report of each kind.
  public var latest: [Card]
  /// How the main figures went day by day.
  public var trends: [TrendLine]
  /// `30 days`
  public var trendSpan: String
  /// The latest first.
  public var months: [MonthTable]
  /// Monday first, short.
  public var weekdays: [String]
  /// The reports of longer periods, a list for each kind that has any.
  public var lists: [List]
  /// What is missing or broken, in sentences. Empty when all is there.
  public var notes: [String]
  public var headings: ListHeadings

  public struct Card: Sendable {
    /// `daily report`
    public var kind: String
    public var period: String
    /// Address of the report's page, relative to the index; nil when the folder has none.
    public var page: String?
    public var state: String
    public var tone: Tone
    public var headline: [String]
    /// Unfinished, a newer revision; empty for neither.
    public var remark: String
  }

  public struct List: Sendable {
    /// `weekly`
    package var id: String
    package var heading: String
    /// The latest first.
    package var cards: [Card]
  }

  public struct TrendLine: Sendable {
    public var name: String
    /// The last day's, as its report wrote it.
    public var value: String
    /// Oldest first, nil for a day without a report or value.
    public var values: [Double?]
  }

  public struct MonthTable: Sendable {
    public var title: String
    /// Rows of seven cells; nil outside the month.
    public var weeks: [[CalendarCell?]]
  }

  public struct CalendarCell: Sendable {
    public enum CellKind: Sendable { case reported, partial, unreadable, missing, outside }
    public var day: Int
    public var kind: CellKind
    /// Nil for a day without a report, or whose folder has none to open.
    public var page: String?
    public var tone: Tone
    /// Date and state in words.
    public var label: String
  }

  public struct ListHeadings: Sendable {
    public var latest, days, trends, skip: String
    /// What the shapes mean: word and tone.
    public var legend: [(word: String, tone: Tone)]
    public var missing: String
    /// Nil when no day shown is unfinished.
    public var unfinished: String?
  }
}
