import Settings

/// Reads a settings file of a test.
func read(_ text: String, _ environment: [String: String] = [:]) throws(SettingsErrors) -> Settings {
  try Settings.parse(Array(text.utf8), file: "d.yaml", environment: environment)
}

/// The lines a wrong file is answered with; empty for a right one.
func complaints(_ bytes: [UInt8], _ environment: [String: String] = [:]) -> [String] {
  do throws(SettingsErrors) {
    _ = try Settings.parse(bytes, file: "d.yaml", environment: environment)
    return []
  } catch {
    return error.description.split(separator: "\n").map(String.init)
  }
}

func complaints(_ text: String, _ environment: [String: String] = [:]) -> [String] {
  complaints(Array(text.utf8), environment)
}
