/// Everything that is wrong in a settings file, in the order of the file.
public struct SettingsErrors: Error, Sendable, CustomStringConvertible {
  /// At least one.
  public let problems: [SettingsProblem]

  /// A line each.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
