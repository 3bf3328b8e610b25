import Records
import Summaries

/// The figures of single hosts, or of what else the rows of a measure are told apart by (docs/figures.md#by-host).
enum GroupFigures {
  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    for split in SplitMeasures.all(input) {
      for side in ComparedMetrics.all(input) {
        for group in split.shown {
          for (id, value) in split.numbers {
            let rows = side.isReference ? group.before : group.now
            // What had no rows before is not compared.
            guard !side.isReference || rows != nil else { continue }
            builder.put(
              id.of(side.scope).named(group.name), rows.flatMap(value), split.unit(in: side.metrics), n: rows?.n ?? 0,
              from: side.origin(split.source), otherwise: .noRows)
          }
        }
      }
    }
  }
}
