import Records
import Settings
import Summaries

/// All figures of a report, family after family.
enum ReportBook {
  static func figures(_ material: Material, _ measures: [Measure]) -> FigureBook {
    var sheet = FigureSheet(origins: material.origins, lost: UnreadableRows.origins(material))
    let families: [(Material, inout FigureSheet) -> Void] = [
      RequestFigures.add, RequestSeries.add, PathFigures.add, AvailabilityFigures.add, ResourceFigures.add,
      BusinessFigures.add, { CustomFigures.add($0, measures, to: &$1) }, ReportFigures.add, IncidentFigures.add,
      DeploymentFigures.add, HealthFigures.add, ScenarioFigures.add, FeedbackFigures.add, UserFigures.add,
      SecurityFigures.add, CoverageFigures.add,
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
}
