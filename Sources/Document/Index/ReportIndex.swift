/// The list of all reports in words, ready for its page.
package struct ReportIndex: Sendable {
  package var language: String
  /// Such as `Shop: reports`.
  package var title: String
  /// The latest report of each kind.
  package var latest: [Card]
  /// How the main figures went day by day.
  package var trends: [TrendLine]
  /// Such as `30 days`.
  package var trendSpan: String
  /// The latest first.
  package var months: [MonthTable]
  /// Monday first, short.
  package var weekdays: [String]
  /// The reports of longer periods, a list for each kind that has any.
  package var lists: [List]
  /// What is missing or broken, in sentences.
  ///
  /// Empty when all is there.
  package var notes: [String]
  /// Periods that pages lead to and that have no report, each with its anchor and a line that says so.
  package var absent: [(anchor: String, text: String)]
  package var headings: ListHeadings

  package struct Card: Sendable {
    /// Such as `daily report`.
    package var kind: String
    package var period: String
    /// Address of the report's page, relative to the index; nil when the folder has none.
    package var page: String?
    package var state: String
    package var tone: Tone
    package var headline: [String]
    /// Unfinished, a newer revision; empty for neither.
    package var remark: String
    /// Where pages lead that link to it, in the lists of kinds; nil elsewhere.
    package var anchor: String?
  }

  package struct List: Sendable {
    /// Such as `weekly`.
    package var id: String
    package var heading: String
    /// The latest first.
    package var cards: [Card]
  }

  package struct TrendLine: Sendable {
    package var name: String
    /// The last day's, as its report wrote it.
    package var value: String
    /// Oldest first, nil for a day without a report or value.
    package var values: [Double?]
  }

  package struct MonthTable: Sendable {
    package var title: String
    /// Address of the month's own report; nil when there is none.
    package var page: String?
    package var weeks: [WeekRow]
  }

  package struct WeekRow: Sendable {
    /// Seven; nil outside the month.
    package var days: [CalendarCell?]
    /// The weekly report of the row's week, with the week's number for the day; nil when there is none.
    package var week: CalendarCell?
  }

  package struct CalendarCell: Sendable {
    package enum DayKind: Sendable { case reported, partial, unreadable, missing, outside }
    /// Of the month.
    package var day: Int
    package var kind: DayKind
    /// Nil for a day without a report, or whose folder has none to open.
    package var page: String?
    package var tone: Tone
    /// Date, state and the first of the news in words.
    package var label: String
    /// Where pages lead that link to it; nil for a day without a report.
    package var anchor: String?
  }

  package struct ListHeadings: Sendable {
    package var latest, days, trends, skip, week: String
    /// What the shapes mean: word and tone.
    package var legend: [(word: String, tone: Tone)]
    package var missing: String
    /// Nil when no day shown is unfinished.
    package var unfinished: String?
  }
}
