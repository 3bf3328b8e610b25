package import Records

/// The list of all reports.
extension English {
  package func month(_ month: Int, of year: Int) -> String { "\(English.calendar.months[month - 1]) \(year)" }

  package func missingNights(_ days: [Day]) -> String {
    let runs = DayRun.runs(of: days)
    let shown = runs.suffix(10).map { EnglishDates.span($0.first, $0.last) }.joined(separator: ", ")
    let earlier = runs.dropLast(10).reduce(0) { $0 + $1.count }
    return EnglishTypography.bound(
      earlier == 0
        ? "No reports for \(shown)."
        : "No reports for \(shown) and \(EnglishNumbers.counted(earlier, "earlier night", "earlier nights")).")
  }

  package func unreadable(reports: [String]) -> String {
    let shown = reports.prefix(10).joined(separator: ", ") + (reports.count > 10 ? ", …" : "")
    return reports.count == 1
      ? "One folder cannot be read as a report: \(shown)."
      : "\(EnglishNumbers.plain(Double(reports.count))) folders cannot be read as reports: \(shown)."
  }

  package func revisionRemark(_ number: Int) -> String { "revision \(number)" }
}
