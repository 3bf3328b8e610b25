/// One key of a settings file.
struct SettingsKey {
  /// `report.timezone`; `<name>` stands for a name the user chooses.
  let path: String
  /// As the example writes it; nil where there is no default.
  var fallback: String?
  /// What the example writes behind a comment sign where there is no default.
  var sample: String?
  /// One line for the example.
  let explanation: String
}
