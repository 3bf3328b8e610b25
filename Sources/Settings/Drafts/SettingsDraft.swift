package import Records

/// What `daybook init` found out of a database, as parts of the settings file that it writes.
package struct SettingsDraft: Sendable {
  /// At the head of the file, a line each.
  package var remarks: [String] = []
  /// Names of presets, with commas between.
  package var presets: String?
  /// Above the zone of stored times.
  package var zoneRemarks: [String] = []
  package var storedTimezone: Zone?
  package var tables: [TableDraft] = []
  /// What was found in the sources of a standard table.
  package var found: [SourceTable: [String]] = [:]
  /// Lines of YAML below `measures`.
  package var measures: [String] = []

  package init() {}

  /// A line of text from the database made harmless.
  package static func oneLine(_ text: String) -> String { harmless(text) }

  /// These presets as they are read together, with all that is said in their files.
  package init(_ presets: [Preset]) {
    guard !presets.isEmpty else { return }
    self.presets = presets.map(\.name).joined(separator: ", ")
    let adopted = presets.reduce(Settings()) { $0.adopting($1) }
    storedTimezone = adopted.source.storedTimezone
    for preset in presets {
      let text = PresetText(preset.text)
      remarks += ["Read as a database of \(preset.title). Of this program:"] + preset.notes.map { "- \($0)" }
      zoneRemarks += text.remarks(above: "stored_timezone")
      measures += text.remarks(above: "measures").map { "# \($0)" } + text.lines(below: "measures")
      for part in text.parts(of: "tables") {
        guard let table = SourceTable(named: part.key), !tables.contains(where: { $0.table == table }) else { continue }
        tables.append(TableDraft(table, remarks: part.remarks, lines: part.lines))
      }
    }
  }
}
