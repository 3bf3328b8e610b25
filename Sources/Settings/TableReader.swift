import Records

/// Reads `source.tables`: a standard table and where its rows come from, once or several times.
enum TableReader {
  static func tables(_ mapping: MappingReader) -> [String: [RowSource]] {
    var tables: [String: [RowSource]] = [:]
    for member in mapping.members {
      guard let known = SourceTable(named: member.key) else {
        let names = SourceTable.mapped.map(\.name).sorted()
        mapping.diagnostics.report(
          member.position, path: mapping.path, "unknown table \(shown(member.key))",
          remedy: NearestName.remedy(
            for: member.key, in: names, otherwise: "The tables are \(names.joined(separator: ", "))"))
        continue
      }
      let path = mapping.path(of: member.key)
      let nodes = if case .list(let nodes) = member.value.content { nodes } else { [member.value] }
      if nodes.isEmpty {
        mapping.diagnostics.report(
          member.position, path: path, "the list is empty", remedy: "Name a table or a query, or leave the key out")
      }
      tables[member.key] = nodes.compactMap { source($0, of: known, path: path, mapping.diagnostics) }
    }
    return tables
  }

  private static func source(
    _ node: Node, of table: SourceTable, path: String, _ diagnostics: Diagnostics
  ) -> RowSource? {
    if case .scalar = node.content {
      return MappingReader.value(of: node, path: path, diagnostics, PlainValues.text).map { name in
        var source = RowSource(table: name)
        source.place = diagnostics.place(node.position)
        return source
      }
    }
    let reader = SourceReader(
      MappingReader(
        node, path: path, keys: SettingsKeys.children(of: "source.tables.<table>"), diagnostics), table)
    return reader.source()
  }
}
