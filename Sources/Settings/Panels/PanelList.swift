import Records

/// Reads `panels`.
enum PanelList {
  /// Of a settings file; its panels in their order.
  static func panels(_ mapping: MappingReader) -> [OwnPanel] {
    guard let member = mapping.member("panels"), !member.value.isNull else { return [] }
    guard case .list(let nodes) = member.value.content else {
      mapping.diagnostics.report(
        member.value.position, path: "panels", "a list of panels is wanted", remedy: "Begin each with - title: …")
      return []
    }
    var taken: Set<String> = []
    var panels: [OwnPanel] = []
    for (number, node) in nodes.enumerated() {
      let reader = MappingReader(
        node, path: "panels", keys: SettingsKeys.children(of: "panels.<panel>"), mapping.diagnostics)
      guard let panel = PanelEntry(reader, number: number + 1).panel(unlike: taken) else { continue }
      taken.insert(panel.id)
      panels.append(panel)
    }
    return panels
  }
}
