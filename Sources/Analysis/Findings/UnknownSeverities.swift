import Records
import Summaries

/// Error reports and incidents of which at least 1 % have a severity or a status that Daybook does not know: they are
/// judged by nothing else, so the report cannot be complete. Health checks and scenarios with an unknown status count as
/// not passed, and as rejected rows.
enum UnknownSeverities {
  static let rule = "unknown_words"

  static func findings(_ judgement: Judgement) -> [Finding] {
    let material = judgement.material
    let found = (material.errors.value?.unknownWords ?? []) + [material.incidents.value?.unknownWords].compactMap { $0 }
    return found.filter(\.isNotable).map { words in
      let figure = FigureID("coverage.unknown_words", "\(words.source).\(words.column.rawValue)")
      return Finding(
        rule: rule, measure: figure, severity: .medium, verdict: nil, fact: .unknownWords(words),
        evidence: [Evidence("rows", Double(words.rows), figure: figure), Evidence("of", Double(words.of))])
    }
  }

  /// Of every table that was read.
  static func all(_ material: Material) -> [UnknownWords] {
    (material.errors.value?.unknownWords ?? [])
      + [
        material.incidents.value?.unknownWords, material.health.value?.unknownWords,
        material.scenarios.value?.unknownWords,
      ].compactMap { $0 }
  }
}
