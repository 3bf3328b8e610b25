import Records
import Summaries

/// `coverage.*`: what the report rests on.
enum CoverageFigures {
  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    if let coverage = known(input) {
      let values: [(FigureID, Int)] = [
        (.coverage.hours, coverage.hours), (.coverage.withRows, coverage.withRows),
        (.coverage.gaps, coverage.gaps.count), (.coverage.notYetRecorded, coverage.notYetRecorded),
        (.coverage.tooLittleHistory, coverage.tooLittleHistory), (.coverage.noneExpected, coverage.noneExpected),
        (.coverage.repeated, coverage.repeated),
      ]
      for (id, value) in values { builder.put(id, Double(value), n: coverage.hours, from: []) }
      builder.derive()
    }
    for silent in input.metrics.value?.silentTypes ?? [] {
      builder.put(.coverage.silent.named(silent.name), Double(silent.hours), n: silent.of, from: [])
    }
    for tally in RejectedTally.all(input) {
      builder.put(tally.source.figure, Double(tally.rejected), n: tally.total, from: [])
    }
    for words in UnknownSeverities.all(input) {
      builder.put(words.figure, Double(words.rows), n: words.of, from: [])
    }
  }

  /// The period's coverage; nil where no row that could tell had been written by its end, or none could be read.
  static func coverage(_ input: ReportInput) -> Coverage? {
    known(input).flatMap { $0.notYetRecorded == $0.hours ? nil : $0 }
  }

  private static func known(_ input: ReportInput) -> Coverage? {
    input.otherCoverage ?? input.metrics.value?.coverage
  }
}
