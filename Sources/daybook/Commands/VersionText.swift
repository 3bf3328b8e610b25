import Rendering
import SQLite

/// What `--version` prints: what a report of a fault has to say about how Daybook was built and what it runs with.
enum VersionText {
  static func text(fonts: FontFiles = .system) -> String {
    let found = DrawingVersions.fonts(fonts)
    return """
      Daybook \(Daybook.version)
      commit: \(Daybook.commit)
      SQLite: \(EngineVersion.text)
      cairo: \(DrawingVersions.cairo)
      Pango: \(DrawingVersions.pango)
      fonts: \(found.isEmpty ? "none found" : found.joined(separator: ", "))
      """
  }
}
