/// Which figures there are.
///
/// A table of a section shows its rows in this order.
package enum FigureCatalogue {
  /// All but those that bear a name of the settings or of the database.
  package static let all: [FigureDefinition] = (counted + otherNames).map(\.definition)

  private static let counted = FigureFamily.allCases.flatMap(\.figures)

  private static let otherNames = counted.compactMap(\.definition.breakdown).reduce(into: [NameBreakdown]()) {
    if !$0.contains($1) { $0.append($1) }
  }.map(\.otherNames)

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rows of a section's table, in their order.
  package static func rows(of section: Section) -> [FigureID] {
    all.filter { $0.role == .row && $0.sections.contains(section) }.map(\.id)
  }

  /// The score card, in its order.
  package static let tiles = all.filter { $0.tile != nil }.sorted { ($0.tile ?? 0) < ($1.tile ?? 0) }.map(\.id)

  /// What is known of the table's rows as one number of the period.
  package static func figures(of table: SourceTable) -> [FigureID] {
    // Requests with columns of their own are rows of the metric table's kind.
    let own = table == .requests ? SourceTable.metrics : table
    return all.filter {
      $0.tables.contains(own) && $0.isOfPeriod && (own == table || $0.sections.contains(.performance))
    }
    .map { FigureID($0) }
  }

  /// Those that follow from others.
  package static let derived = all.filter { $0.formula != nil }

  static func definition(named name: String) -> FigureDefinition? { byName[name] }
}

extension SourceTable {
  /// The figure that stands for the table: its first.
  package var headline: FigureID { FigureCatalogue.figures(of: self)[0] }
}

extension FigureID {
  /// Reads a printed id; nil when no report can have such a figure.
  package init?(printed text: String) {
    let scope = Scope.allCases.last { text.hasPrefix($0.rawValue) } ?? .current
    let rest = String(text.dropFirst(scope.rawValue.count))
    if let id = Self.custom(rest) ?? Self.panel(rest) ?? Self.whole(rest) ?? Self.others(rest) ?? Self.dimensioned(rest)
    {
      self = id.of(scope)
    } else {
      return nil
    }
  }

  private static func custom(_ text: String) -> FigureID? {
    let prefix = FigureFamily.custom.rawValue + "."
    guard text.hasPrefix(prefix) else { return nil }
    let title = text.dropFirst(prefix.count)
    // Only the figure of a group ends in a brace.
    guard title.hasSuffix("}") else { return CustomFigure(titled: String(title)).map(FigureID.custom) }
    return title.indices.lazy.filter { title[$0] == "{" }.compactMap { brace in
      CustomFigure(titled: String(title[..<brace])).flatMap { $0.isOfRows ? FigureID.custom($0) : nil }
        .map { $0.named(String(title[title.index(after: brace)...].dropLast())) }
    }.first
  }

  private static func panel(_ text: String) -> FigureID? {
    let prefix = FigureFamily.panel.rawValue + "."
    return text.hasPrefix(prefix) ? panel(printed: String(text.dropFirst(prefix.count))) : nil
  }

  private static func whole(_ text: String) -> FigureID? {
    FigureCatalogue.definition(named: text).map { FigureID($0) }
  }

  private static func others(_ text: String) -> FigureID? {
    guard text.hasSuffix(".other"), let definition = FigureCatalogue.definition(named: String(text.dropLast(6))),
      case .breakdown(.some) = definition.role
    else { return nil }
    return FigureID(definition).at(.others)
  }

  private static func dimensioned(_ text: String) -> FigureID? {
    guard text.hasSuffix("}"), let brace = text.firstIndex(of: "{"),
      let definition = FigureCatalogue.definition(named: String(text[..<brace]))
    else { return nil }
    let inside = String(text[text.index(after: brace)...].dropLast())
    return definition.dimensions.lazy.compactMap { FigureDimension(inside, $0) }.first.map {
      FigureID(definition).at($0)
    }
  }
}
