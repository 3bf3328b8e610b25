import Records

extension Document {
  /// A figure's value in words, by its id as docs/figures.md has it: `requests.duration.p95`,
  /// `reports.by_category{ui}`.
  ///
  /// A figure the report does not have says why; nil for a name that no figure has.
  package func figureText(_ text: String) -> String? {
    guard let id = FigureID(printed: text) else { return nil }
    if let position = figures.position(of: id) { return Legible.line(figureLines[position].value, limit: 80) }
    let isSeries = figures.figures.contains { $0.id.at(nil) == id.at(nil) }
    return isSeries ? absences.noRows : absences.notRecorded
  }
}
