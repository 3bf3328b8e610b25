import Records

/// Reads `panels`.
enum PanelList {
  /// Of a settings file; its panels in their order.
  static func panels(_ mapping: MappingReader) -> [OwnPanel] {
    let entries = mapping.entries(
      "panels", keys: SettingsKeys.children(of: "panels.<panel>"), of: ("panels", "- title: …"))
    var taken: Set<String> = []
    var panels: [OwnPanel] = []
    for (number, reader) in entries.enumerated() {
      guard let panel = PanelEntry(reader, number: number + 1).panel(unlike: taken) else { continue }
      taken.insert(panel.id)
      panels.append(panel)
    }
    return panels
  }
}
