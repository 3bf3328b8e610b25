import Analysis
import Records
import Wording

/// The picture and the tables of the part about the data.
struct DataQualityBlocks {
  private let composer: Composer
  private let charts: [ReportChart]
  private var analysis: ReportAnalysis { composer.analysis }
  private var words: any Words { composer.words }
  private var tables: TableComposer { TableComposer(composer) }

  init(_ composer: Composer, _ charts: [ReportChart]) {
    self.composer = composer
    self.charts = charts
  }

  var all: [Block] { coverage + newestRows + rejectedRows }

  private var coverage: [Block] {
    let name = ChartDefinition.coverage.name
    return charts.contains { $0.name == name } ? [.chart(name)] : []
  }

  private var rejectedRows: [Block] {
    let rows = analysis.rejections.flatMap { rejection in
      rejection.examples.filter { $0.value != nil || $0.row != nil }.map { (rejection, $0.renamed(composer.name)) }
    }
    return tables.table(
      words.label(.rejectedRows),
      [Label.source, .why, .column, .storedValue, .row, .time].map { Table.Column(words.label($0)) },
      rows.prefix(Self.mostExamples).map { rejection, example in
        [
          Cell(composer.name("\(rejection.source)")), Cell(words.reason(rejection.reason)), Cell(example.column ?? ""),
          Cell(example.value ?? ""), Cell(example.row ?? ""),
          Cell(example.time.map { words.brief(moment: LocalSpan(from: $0, to: $0, of: analysis.period)) } ?? ""),
        ]
      })
  }

  private static let mostExamples = 30

  private var newestRows: [Block] {
    let period = analysis.period
    return tables.table(
      words.label(.newestRows),
      [
        Table.Column(words.label(.table)), Table.Column(words.label(.newestRow)),
        Table.Column(words.label(.beforeEnd), isNumeric: true),
      ],
      analysis.newestRows.map { row in
        [
          Cell(composer.name(row.table)),
          Cell(words.brief(moment: LocalSpan(from: row.time, to: row.time, of: period))),
          Cell(words.duration(max(0, period.end.seconds(since: row.time)))),
        ]
      })
  }
}
