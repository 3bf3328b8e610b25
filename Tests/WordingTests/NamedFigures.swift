import Records
import TestSupport

extension FigureCatalogue {
  /// Those that each language names: how many names are told together has one name whatever they are names of.
  static var named: Set<FigureID> {
    Set(
      all.filter { definition in
        if case .otherNames = definition.role { false } else { true }
      }.map(\.id))
  }
}
