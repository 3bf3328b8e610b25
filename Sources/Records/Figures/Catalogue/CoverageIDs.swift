extension FigureID {
  public static var coverage: CoverageIDs.Type { CoverageIDs.self }

  /// What the report rests on.
  public enum CoverageIDs {
    public static let hours = figure("coverage.hours")
    public static let withRows = figure("coverage.with_rows")
    public static let gaps = figure("coverage.gaps")
    public static let notYetRecorded = figure("coverage.not_yet_recorded")
    public static let tooLittleHistory = figure("coverage.too_little_history")
    public static let noneExpected = figure("coverage.none_expected")
    public static let repeated = figure("coverage.repeated")
    public static let share = figure("coverage.share", .fraction, formula: .shareBeside(withRows, rest: gaps))
    /// By metric type.
    public static let silent = figure("coverage.silent", role: .breakdown(nil))
    /// By metric type or table.
    public static let rejected = figure("coverage.rejected", role: .breakdown(nil))
    /// By table and column, `reports.severity`.
    public static let unknownWords = figure("coverage.unknown_words", role: .breakdown(nil))

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
