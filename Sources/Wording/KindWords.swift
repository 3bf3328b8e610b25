package import Records

/// What a language calls a kind of report and its periods.
package struct KindWords: Sendable {
  package let kind: ReportKind
  /// Such as `daily report`.
  package let report: String
  /// `Days`, above a list of such reports.
  package let heading: String
  /// `a quiet day`, in the middle of a sentence.
  package let quiet: String
  /// `on this day`, in the middle of a sentence.
  package let within: String
  /// The same of what came in the course of it, where a language says it otherwise.
  package let over: String
  /// With weekday and year: `Thursday 19 November 2026`.
  package let name: @Sendable (Period) -> String
  /// Such as `Thu 19 Nov`.
  package let shortName: @Sendable (Period) -> String
  /// The period that it is compared with, behind «against».
  let baseline: @Sendable (Period) -> String
}

extension [KindWords] {
  /// Every kind has its words, or the tests fail.
  subscript(kind: ReportKind) -> KindWords { first { $0.kind == kind } ?? self[0] }
}
