import Records
import Settings
import Summaries

/// All figures of a report, family after family.
enum ReportFigures {
  static func figures(_ input: ReportInput, _ settings: Settings, _ panels: [ShownPanel] = []) -> FigureSet {
    var builder = FigureBuilder(
      origins: input.origins, lost: UnreadableRows.origins(input), unkept: input.unkeptTables,
      omission: Omission(input))
    let families: [(ReportInput, inout FigureBuilder) -> Void] = [
      RequestFigures.add, RequestSeries.add, PathFigures.add, AvailabilityFigures.add, ResourceFigures.add,
      BusinessFigures.add, { CustomFigures.add($0, settings.measures, to: &$1) }, GroupFigures.add,
      { FunnelFigures.add($0, settings.actions, to: &$1) }, addTables, CheckFigures.add,
      SecurityFigures.add, { PanelFigures.add(panels, $0, to: &$1) },
      CoverageFigures.add,
    ]
    for add in families {
      add(input, &builder)
      builder.derive()
    }
    for table in SourceTable.all {
      if input.result(of: table).failure != nil { builder.fail(table) }
    }
    if input.referenceMetrics.failure != nil { builder.fail(.metrics, scopes: [.reference]) }
    return builder.figures
  }

  /// What the smaller tables count, table after table.
  ///
  /// What follows from counts stands right behind them.
  private static func addTables(_ input: ReportInput, to builder: inout FigureBuilder) {
    for table in SourceTable.all {
      for figure in input.result(of: table).value??.figures(input.comparison) ?? [] {
        builder.put(figure.id, figure.value, n: figure.rows, from: [.table(table)], otherwise: figure.reason)
        if figure.id.dimension == nil { builder.derive() }
      }
    }
  }
}
