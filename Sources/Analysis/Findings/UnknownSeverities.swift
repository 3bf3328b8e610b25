import Records
import Summaries

/// Error reports and incidents of which at least 1 % have a severity or a status that Daybook does not know: they are
/// judged by nothing else, so the report cannot be complete.
///
/// Health checks and scenarios with an unknown status count as not passed, runs of jobs as neither; all of them as
/// rejected rows.
enum UnknownSeverities {
  static let id = "unknown_words"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "error reports or incidents have severities or statuses that Daybook does not know; the report is incomplete",
      limit: "1 % of their rows", severity: "medium", evidence: ["rows", "of"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    let input = context.input
    let found = (input.errors.value?.unknownWords ?? []) + [input.incidents.value?.unknownWords].compactMap { $0 }
    return found.filter(\.isNotable).map { words in
      Finding(
        rule: id, measure: words.figure, area: words.table.sections[0], severity: .medium,
        completeness: .broken, fact: .unknownWords(words),
        evidence: [Evidence("rows", Double(words.rows), figure: words.figure), Evidence("of", Double(words.of))])
    }
  }

  /// Of every table that was read.
  static func all(_ input: ReportInput) -> [UnknownWords] {
    (input.errors.value?.unknownWords ?? [])
      + [
        input.incidents.value?.unknownWords, input.health.value?.unknownWords,
        input.scenarios.value?.unknownWords, input.jobs.value?.unknownWords,
      ].compactMap { $0 }
  }
}
