import Records
import Settings
import Summaries

/// All figures of a report, family after family.
enum ReportBook {
  static func figures(_ material: Material, _ measures: [Measure]) -> FigureBook {
    var sheet = FigureSheet(origins: material.origins, lost: UnreadableRows.origins(material))
    RequestFigures.add(material, to: &sheet)
    RequestSeries.add(material, to: &sheet)
    PathFigures.add(material, to: &sheet)
    AvailabilityFigures.add(material, to: &sheet)
    ResourceFigures.add(material, to: &sheet)
    BusinessFigures.add(material, to: &sheet)
    CustomFigures.add(material, measures, to: &sheet)
    ReportFigures.add(material, to: &sheet)
    IncidentFigures.add(material, to: &sheet)
    DeploymentFigures.add(material, to: &sheet)
    HealthFigures.add(material, to: &sheet)
    ScenarioFigures.add(material, to: &sheet)
    FeedbackFigures.add(material, to: &sheet)
    UserFigures.add(material, to: &sheet)
    SecurityFigures.add(material, to: &sheet)
    CoverageFigures.add(material, to: &sheet)
    return sheet.book
  }
}
