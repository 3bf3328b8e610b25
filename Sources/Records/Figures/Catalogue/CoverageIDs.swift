extension FigureID {
  package static var coverage: CoverageIDs.Type { CoverageIDs.self }

  /// What the report rests on.
  package enum CoverageIDs {
    package static let hours = figure("coverage.hours")
    package static let withRows = figure("coverage.with_rows")
    package static let gaps = figure("coverage.gaps")
    package static let notYetRecorded = figure("coverage.not_yet_recorded")
    package static let tooLittleHistory = figure("coverage.too_little_history")
    package static let noneExpected = figure("coverage.none_expected")
    package static let repeated = figure("coverage.repeated")
    package static let share = figure("coverage.share", .fraction, formula: .shareBeside(withRows, rest: gaps))
    /// By metric type.
    package static let silent = figure("coverage.silent", role: .breakdown(nil))
    /// By metric type or table.
    package static let rejected = figure("coverage.rejected", role: .breakdown(nil))
    /// By table and column, `reports.severity`.
    package static let unknownWords = figure("coverage.unknown_words", role: .breakdown(nil))

    static let all = [
      hours, withRows, gaps, notYetRecorded, tooLittleHistory, noneExpected, repeated, share, silent, rejected,
      unknownWords,
    ]

    private static func figure(
      _ name: String, _ unit: Unit = .count, role: FigureRole = .detail, formula: FigureFormula? = nil
    ) -> FigureID {
      FigureID(FigureDefinition(name, .coverage, unit, table: .metrics, [], role: role, formula: formula))
    }
  }
}
