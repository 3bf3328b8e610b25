import Records
import Settings
import Summaries

/// All figures of a report, family after family.
enum ReportBook {
  static func figures(_ material: Material, _ measures: [Measure]) -> FigureBook {
    var sheet = FigureSheet(origins: material.origins, lost: UnreadableRows.origins(material))
    let families: [(Material, inout FigureSheet) -> Void] = [
      RequestFigures.add, RequestSeries.add, PathFigures.add, AvailabilityFigures.add, ResourceFigures.add,
      BusinessFigures.add, { CustomFigures.add($0, measures, to: &$1) }, addTables, SecurityFigures.add,
      CoverageFigures.add,
    ]
    for add in families {
      add(material, &sheet)
      sheet.derive()
    }
    for table in SourceTable.all {
      if material.readout(of: table).failure != nil { sheet.fail(table) }
    }
    if material.referenceMetrics.failure != nil { sheet.fail(.metrics, scopes: [.reference]) }
    return sheet.book
  }

  /// What the smaller tables count, table after table. What follows from counts stands right behind them.
  private static func addTables(_ material: Material, to sheet: inout FigureSheet) {
    for table in SourceTable.all {
      for figure in material.readout(of: table).value??.figures(material.comparison) ?? [] {
        sheet.put(figure.id, figure.value, n: figure.rows, from: [.table(table)], otherwise: figure.reason)
        if figure.id.dimension == nil { sheet.derive() }
      }
    }
  }
}
