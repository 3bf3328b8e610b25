import Records
import Wording

extension Document {
  /// A figure's value in words, by its id as docs/figures.md has it: `requests.duration.p95`, `reports.by_category{ui}`.
  /// A figure the report does not have says why; nil for a name that no figure has.
  public func figureText(_ text: String) -> String? {
    let brace = text.hasSuffix("}") ? text.firstIndex(of: "{") : nil
    let id =
      brace.map { FigureID(String(text[..<$0]), String(text[text.index(after: $0)...].dropLast())) } ?? FigureID(text)
    if let position = figures.position(of: id) { return Legible.line(figureLines[position].value, limit: 80) }
    let isSeries = figures.figures.contains { $0.id.name == id.name }
    guard isSeries || KnownFigures.contains(id) else { return nil }
    return isSeries ? absences.noRows : absences.notRecorded
  }
}
