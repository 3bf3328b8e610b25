/// The words of a column that Daybook understands.
package struct KnownWords: Sendable {
  package let words: [String]

  package init(_ words: [String]) { self.words = words }

  package static let severities = KnownWords(ReportSeverity.allCases.map(\.rawValue))
  /// Of an error report.
  package static let reportStatuses = KnownWords(ReportStatus.allCases.map(\.rawValue))
  /// The one category that figures of their own count.
  package static let categories = KnownWords(ReportCategory.allCases.map(\.rawValue))
  package static let checkStatuses = KnownWords(["PASS", "FAIL", "ERROR", "MAINTENANCE"])
  package static let jobStatuses = KnownWords(["ok", "failed", "canceled"])
  package static let scenarioStatuses = KnownWords(["success", "failed"])

  /// The word as Daybook writes it, for any case, with blanks or hyphens for `_`; nil for an unknown one.
  package func known(_ text: String) -> String? {
    if words.contains(text) { return text }
    let plain = text.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    return words.first { $0.lowercased() == plain }
  }
}
