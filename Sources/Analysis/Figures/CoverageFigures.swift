import Records
import Summaries

/// `coverage.*`: what the report rests on.
enum CoverageFigures {
  static func add(_ material: Material, to sheet: inout FigureSheet) {
    if let coverage = known(material) {
      let values: [(FigureID, Int)] = [
        (.coverage.hours, coverage.hours), (.coverage.withRows, coverage.withRows),
        (.coverage.gaps, coverage.gaps.count), (.coverage.notYetRecorded, coverage.notYetRecorded),
        (.coverage.tooLittleHistory, coverage.tooLittleHistory), (.coverage.noneExpected, coverage.noneExpected),
        (.coverage.repeated, coverage.repeated),
      ]
      for (id, value) in values { sheet.put(id, Double(value), n: coverage.hours, from: []) }
      sheet.derive()
    }
    for silent in material.metrics.value?.silentTypes ?? [] {
      sheet.put(.coverage.silent.named(silent.name), Double(silent.hours), n: silent.of, from: [])
    }
    for tally in RejectedTally.all(material) {
      sheet.put(tally.source.figure, Double(tally.rejected), n: tally.total, from: [])
    }
    for words in UnknownSeverities.all(material) {
      sheet.put(words.figure, Double(words.rows), n: words.of, from: [])
    }
  }

  /// The period's coverage; nil where no row that could tell had been written by its end, or none could be read.
  static func coverage(_ material: Material) -> Coverage? {
    known(material).flatMap { $0.notYetRecorded == $0.hours ? nil : $0 }
  }

  private static func known(_ material: Material) -> Coverage? {
    material.otherCoverage ?? material.metrics.value?.coverage
  }
}
