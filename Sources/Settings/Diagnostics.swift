/// Collects problems, so that a file is mended in one go.
final class Diagnostics {
  private let file: String
  private var found: Set<SettingsProblem> = []

  init(file: String) { self.file = file }

  func report(_ position: Position, path: String = "", _ message: String, remedy: String) {
    found.insert(
      SettingsProblem(
        file: file, line: position.line, column: position.column, path: path, message: message, remedy: remedy))
  }

  /// For messages of what is found wrong later: `daybook.yaml:12:9`.
  func place(_ position: Position) -> String { "\(file):\(position.line):\(position.column)" }

  func throwIfAny() throws(SettingsErrors) {
    guard !found.isEmpty else { return }
    throw SettingsErrors(
      problems: found.sorted {
        ($0.line, $0.column, $0.path, $0.message) < ($1.line, $1.column, $1.path, $1.message)
      })
  }
}
