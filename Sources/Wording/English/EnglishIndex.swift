package import Records

/// The list of all reports.
extension English {
  package func month(_ month: Int, of year: Int) -> String { "\(English.calendar.months[month - 1]) \(year)" }

  package func missingNights(_ days: [Day]) -> String {
    let shown = days.suffix(10).map(EnglishDates.day).joined(separator: ", ")
    if days.count == 1 { return "One night has no report: \(shown)." }
    return days.count <= 10
      ? "\(days.count) nights have no report: \(shown)."
      : "\(EnglishNumbers.plain(Double(days.count))) nights have no report, the last of them \(shown)."
  }

  package func unreadable(reports: [String]) -> String {
    let shown = reports.prefix(10).joined(separator: ", ") + (reports.count > 10 ? ", …" : "")
    return reports.count == 1
      ? "One folder cannot be read as a report: \(shown)."
      : "\(EnglishNumbers.plain(Double(reports.count))) folders cannot be read as reports: \(shown)."
  }

  package func revisionRemark(_ number: Int) -> String { "revision \(number)" }
}
