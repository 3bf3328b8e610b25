/// One thing that is wrong in a settings file.
public struct SettingsProblem: Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// From 1.
  public let line: Int
  /// In Unicode scalars, from 1.
  public let column: Int
  /// `report.timezone`; empty for problems of the file's form.
  public let path: String
  /// What is wrong.
  public let message: String
  /// What to do about it.
  public let remedy: String

  /// `daybook.yaml:3:13: report.timezone: "Moscow" is no time zone. Write an IANA name such as Europe/Moscow or UTC.`
  public var description: String {
    let remedy = remedy.hasSuffix("?") ? remedy : remedy + "."
    return "\(file):\(line):\(column): \(path.isEmpty ? "" : path + ": ")\(message). \(remedy)"
  }
}
