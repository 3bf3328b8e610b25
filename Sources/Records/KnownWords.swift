/// The words of a column that Daybook understands.
public struct KnownWords: Sendable {
  public let words: [String]

  public init(_ words: [String]) { self.words = words }

  public static let severities = KnownWords(ReportSeverity.allCases.map(\.rawValue))
  /// Of an error report.
  public static let reportStatuses = KnownWords(ReportStatus.allCases.map(\.rawValue))
  /// The one category that figures of their own count.
  public static let categories = KnownWords(ReportCategory.allCases.map(\.rawValue))
  public static let checkStatuses = KnownWords(["PASS", "FAIL", "ERROR"])
  public static let scenarioStatuses = KnownWords(["success", "failed"])

  /// The word as Daybook writes it, for any case, with blanks or hyphens for `_`; nil for an unknown one.
  public func known(_ text: String) -> String? {
    if words.contains(text) { return text }
    let plain = text.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    return words.first { $0.lowercased() == plain }
  }
}
