import Records
import TestSupport

extension FigureCatalogue {
  /// Those that each language names: how many names are told together has one name whatever they are names of, and a
  /// host's figure that of all rows.
  static var named: Set<FigureID> {
    Set(
      all.filter { definition in
        if case .otherNames = definition.role { false } else { definition.id.ofAllGroups == nil }
      }.map(\.id))
  }
}
