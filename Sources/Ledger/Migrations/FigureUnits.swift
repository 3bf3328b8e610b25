extension Migration {
  /// Figures with their units, as report.json prints them: values in different units are no series.
  static let figureUnits = Migration(name: "figure units", statements: "ALTER TABLE figure ADD COLUMN unit TEXT;")
}
