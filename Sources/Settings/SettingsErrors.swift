/// Everything that is wrong in a settings file, in the order of the file.
package struct SettingsErrors: Error, Sendable, CustomStringConvertible {
  /// At least one.
  package let problems: [SettingsProblem]

  /// A line each.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
