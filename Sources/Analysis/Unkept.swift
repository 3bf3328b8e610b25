import Records
import Summaries

/// What cannot be compared, since the database may have removed rows of the reference.
enum Unkept {
  /// Without those that compare with what is left of the reference.
  static func comparable(_ findings: [Finding], _ input: ReportInput) -> [Finding] {
    let unkept = input.unkeptTables
    return findings.filter { finding in
      guard finding.verdict != nil || finding.rule == MissedJobRuns.id else { return true }
      return !finding.measure.definition.tables.contains(where: unkept.contains)
    }
  }
}
