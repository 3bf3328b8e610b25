import Records
import Summaries

/// `coverage.*`: what the report rests on.
enum CoverageFigures {
  static func add(_ material: Material, to sheet: inout FigureSheet) {
    if let side = MetricSide.current(material) {
      let coverage = side.metrics.coverage
      let covered = coverage.hours - coverage.gaps.count
      sheet.count("coverage.hours", coverage.hours, from: [])
      sheet.put("coverage.gaps", Double(coverage.gaps.count), .count, n: coverage.hours, from: [])
      // Without any row and without any expected, nothing is known about being complete.
      sheet.share(
        "coverage.share", covered, of: coverageIsKnown(side) ? coverage.hours : 0, from: [],
        parents: ["coverage.gaps", "coverage.hours"])
    } else if material.metrics.failure != nil {
      sheet.failed([("coverage.hours", .count), ("coverage.gaps", .count), ("coverage.share", .fraction)])
    }
    for tally in RejectedTally.all(material) {
      sheet.put(
        FigureID("coverage.rejected", tally.source), Double(tally.rejected), .count, n: tally.total, from: [])
    }
  }

  /// The period's coverage; nil when nothing tells which rows were to be expected.
  static func coverage(_ material: Material) -> Coverage? {
    MetricSide.current(material).flatMap { coverageIsKnown($0) ? $0.metrics.coverage : nil }
  }

  private static func coverageIsKnown(_ side: MetricSide) -> Bool {
    side.hasRows || !side.metrics.coverage.gaps.isEmpty
  }
}
