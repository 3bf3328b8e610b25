/// One thing that is wrong in a settings file.
package struct SettingsProblem: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1.
  package let line: Int
  /// In Unicode scalars, from 1.
  package let column: Int
  /// `report.timezone`; empty for problems of the file's form.
  package let path: String
  /// What is wrong.
  package let message: String
  /// What to do about it.
  package let remedy: String

  /// Such as `daybook.yaml:3:13: report.timezone: "Moscow" is not a time zone. Write an IANA name such as Europe/Moscow or UTC.`.
  package var description: String {
    let remedy = remedy.hasSuffix("?") ? remedy : remedy + "."
    return "\(file):\(line):\(column): \(path.isEmpty ? "" : path + ": ")\(message). \(remedy)"
  }
}
