import Records

/// Reads `source.tables`: a standard table and its name here, or its name and its columns' names.
enum TableReader {
  static func tables(_ mapping: MappingReader) -> [String: Settings.Source.TableNames] {
    var tables: [String: Settings.Source.TableNames] = [:]
    for member in mapping.members {
      guard let known = SourceTable(named: member.key) else {
        let names = SourceTable.all.map(\.name).sorted()
        mapping.diagnostics.report(
          member.position, path: mapping.path, "unknown table \(shown(member.key))",
          remedy: NearestName.remedy(
            for: member.key, in: names, otherwise: "The tables are \(names.joined(separator: ", "))"))
        continue
      }
      tables[member.key] = table(
        member, path: mapping.path(of: member.key), columns: known.namedColumns, mapping.diagnostics)
    }
    return tables
  }

  private static func table(
    _ member: Node.Member, path: String, columns: [String], _ diagnostics: Diagnostics
  ) -> Settings.Source.TableNames? {
    if case .scalar = member.value.content {
      return MappingReader.value(of: member.value, path: path, diagnostics, PlainValues.text)
        .map { Settings.Source.TableNames(name: $0) }
    }
    let keys = SettingsKeys.children(of: "source.tables.<table>")
    let reader = MappingReader(member.value, path: path, keys: keys, diagnostics)
    var table = Settings.Source.TableNames(name: member.key)
    reader.read("name", into: &table.name, PlainValues.text)
    let renamed = reader.mapping("columns", keys: columns)
    for member in renamed.members { table.columns[member.key] = renamed.value(member.key, PlainValues.text) }
    return table
  }
}
