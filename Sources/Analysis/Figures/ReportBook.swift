import Records
import Settings
import Summaries

/// All figures of a report, family after family.
enum ReportBook {
  static func figures(_ input: ReportInput, _ measures: [Measure]) -> FigureSet {
    var builder = FigureBuilder(origins: input.origins, lost: UnreadableRows.origins(input))
    let families: [(ReportInput, inout FigureBuilder) -> Void] = [
      RequestFigures.add, RequestSeries.add, PathFigures.add, AvailabilityFigures.add, ResourceFigures.add,
      BusinessFigures.add, { CustomFigures.add($0, measures, to: &$1) }, ReportFigures.add, IncidentFigures.add,
      DeploymentFigures.add, HealthFigures.add, ScenarioFigures.add, FeedbackFigures.add, UserFigures.add,
      SecurityFigures.add, CoverageFigures.add,
    ]
    for add in families {
      add(input, &builder)
      builder.derive()
    }
    for table in SourceTable.all {
      if input.result(of: table).failure != nil { builder.fail(table) }
    }
    if input.referenceMetrics.failure != nil { builder.fail(.metrics, scopes: [.reference]) }
    return builder.book
  }
}
