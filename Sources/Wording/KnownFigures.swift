public import Records

/// The names of docs/figures.md.
public enum KnownFigures {
  /// Whether a report may have such a figure, of whatever dimension.
  public static func contains(_ figure: FigureID) -> Bool {
    let name = figure.name.hasPrefix("reference.") ? String(figure.name.dropFirst(10)) : figure.name
    if series(ofOthers: name) != nil || NamedThing(namesOf: name) != nil { return true }
    return EnglishFigures.names[name] != nil || (name.hasPrefix("custom.") && name.utf8.count > 7)
  }

  /// The figure by name whose other names this one counts together: `reports.by_category` of
  /// `reports.by_category.other`; nil when it is none.
  static func series(ofOthers name: String) -> String? {
    guard name.hasSuffix(".other"), EnglishFigures.names[String(name.dropLast(6))] != nil else { return nil }
    return String(name.dropLast(6))
  }
}
