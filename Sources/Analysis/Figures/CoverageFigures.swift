import Records
import Summaries

/// `coverage.*`: what the report rests on.
enum CoverageFigures {
  private static let counts = [
    "hours", "with_rows", "gaps", "not_yet_recorded", "too_little_history", "none_expected", "repeated",
  ].map { FigureID("coverage.\($0)") }

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    if let coverage = known(material) {
      let values = [
        coverage.hours, coverage.withRows, coverage.gaps.count, coverage.notYetRecorded, coverage.tooLittleHistory,
        coverage.noneExpected, coverage.repeated,
      ]
      for (id, value) in zip(counts, values) {
        sheet.put(id, Double(value), .count, n: coverage.hours, from: [])
      }
      sheet.share(
        "coverage.share", coverage.withRows, of: coverage.withRows + coverage.gaps.count, from: [],
        parents: ["coverage.with_rows", "coverage.gaps"])
    } else if material.metrics.failure != nil {
      sheet.failed(counts.map { ($0, .count) } + [("coverage.share", .fraction)])
    }
    for silent in material.metrics.value?.silentTypes ?? [] {
      sheet.put(SilentSources.figure(silent.name), Double(silent.hours), .count, n: silent.of, from: [])
    }
    for tally in RejectedTally.all(material) {
      sheet.put(
        FigureID("coverage.rejected", tally.source), Double(tally.rejected), .count, n: tally.total, from: [])
    }
    for words in UnknownSeverities.all(material) {
      sheet.put(
        FigureID("coverage.unknown_words", "\(words.source).\(words.column.rawValue)"), Double(words.rows), .count,
        n: words.of, from: [])
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
