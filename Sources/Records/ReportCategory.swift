/// Categories of error reports that Daybook tells apart; all others are only names.
package enum ReportCategory: String, Sendable, CaseIterable {
  case security
}
