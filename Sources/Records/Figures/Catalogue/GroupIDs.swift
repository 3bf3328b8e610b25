extension FigureID.ResourceIDs {
  /// The same figures of single hosts, or of what else the settings tell them apart by.
  static let byGroup = all.map { id in
    FigureID(
      FigureDefinition(
        "\(groupPrefix)\(id.definition.name.dropFirst(prefix.count))", .resources, id.definition.unit,
        table: .metrics, id.definition.sections, role: .breakdown(nil), better: id.definition.better,
        hasBaseline: true, isQuietAtZero: false))
  }

  fileprivate static let prefix = "resources."
  fileprivate static let groupPrefix = "resources.by_group."

  fileprivate static let ofGroups = Dictionary(zip(all, byGroup).map { ($0, $1) }) { one, _ in one }
  fileprivate static let ofAll = Dictionary(zip(byGroup, all).map { ($0, $1) }) { one, _ in one }
}

extension FigureID {
  /// The figure of a single host or another group of rows, when it has a name: `custom.queue`,
  /// `resources.by_group.cpu_usage.mean`; nil for figures that no groups have.
  package var ofGroups: FigureID? { custom == nil ? ResourceIDs.ofGroups[base] : base }

  /// The figure of all rows that a group's is a part of; nil for a figure of no group.
  package var ofAllGroups: FigureID? {
    if custom != nil { return dimensionName == nil ? nil : base }
    return ResourceIDs.ofAll[base]
  }
}
