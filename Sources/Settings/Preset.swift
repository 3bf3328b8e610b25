import Presets
package import Records

/// Where the tables of a program's database come from, as a file of the settings' own language says.
package struct Preset: Sendable {
  package let name: String
  /// The program and its versions.
  package let title: String
  /// The program by its name alone, as reports call what they tell of; nil where tables of any application are meant.
  package let program: String?
  /// What the database is known by: tables and columns of theirs that it has to have.
  package let signature: [String: [String]]
  /// Tables that it must not have.
  package let without: [String]
  /// The zone of stored times without an offset; nil for that of the settings.
  package let storedTimezone: Zone?
  package let tables: [String: [RowSource]]
  /// Measures of its own.
  package let measures: [Measure]
  /// What the database cannot tell, in sentences.
  package let notes: [String]
  /// The file as it stands.
  package let text: String

  /// Of all presets.
  package static var names: [String] { PresetFiles.all.map(\.name) }

  /// All presets, in the order in which they are looked for.
  package static func all() throws(SettingsErrors) -> [Preset] {
    var presets: [Preset] = []
    for file in PresetFiles.all { presets.append(try Preset(file.name, file.bytes)) }
    return presets
  }

  /// - Throws: what is wrong with the file.
  init(_ name: String, _ bytes: [UInt8]) throws(SettingsErrors) {
    let diagnostics = Diagnostics(file: "preset \(name)")
    let keys = ["title", "program", "signature", "without", "stored_timezone", "tables", "measures", "notes"]
    let tree = (try? Settings.tree(bytes, diagnostics)) ?? nil
    let mapping = MappingReader(tree, path: "", keys: keys, diagnostics)
    self.name = name
    text = String(decoding: bytes, as: UTF8.self)
    title = mapping.value("title", PlainValues.text) ?? name
    program = mapping.value("program", PlainValues.text)
    let signature = mapping.mapping("signature", keys: nil)
    self.signature = Dictionary(
      signature.members.map { ($0.key, signature.texts($0.key)) }, uniquingKeysWith: { first, _ in first })
    without = mapping.texts("without")
    storedTimezone = mapping.value("stored_timezone", PlainValues.zone)
    tables = TableReader.tables(mapping.mapping("tables", keys: nil))
    measures = MeasureCatalogue.measures(mapping.mapping("measures", keys: nil), after: [])
    notes = mapping.texts("notes")
    try diagnostics.throwIfAny()
  }

  /// Whether all that it brings are business tables.
  package var tellsOfBusinessOnly: Bool {
    measures.isEmpty && tables.keys.allSatisfy { name in SourceTable.business.contains { $0.name == name } }
  }

  /// Whether a database with these tables and columns, all in small letters, is one of the program's.
  package func fits(_ tables: [String: Set<String>]) -> Bool {
    signature.allSatisfy { table, columns in
      tables[table.lowercased()].map { found in columns.allSatisfy { found.contains($0.lowercased()) } } ?? false
    } && !without.contains { tables[$0.lowercased()] != nil }
  }
}

extension Settings {
  /// The same with what a preset says; what the settings say themselves stays.
  package func adopting(_ preset: Preset) -> Settings {
    var settings = self
    if let program = preset.program {
      if !settings.source.programs.contains(program) { settings.source.programs.append(program) }
      for table in preset.tables.keys where settings.source.tablePrograms[table] == nil {
        settings.source.tablePrograms[table] = program
      }
    }
    for (table, sources) in preset.tables where self.source.tables[table] == nil {
      settings.source.tables[table, default: []] += sources
    }
    if let zone = preset.storedTimezone, source.storedTimezone == .utc { settings.source.storedTimezone = zone }
    for measure in preset.measures where !measures.contains(where: { $0.name == measure.name }) {
      settings.measures.append(measure)
    }
    return settings
  }
}
