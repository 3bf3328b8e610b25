public import Records

/// The names of docs/figures.md.
public enum KnownFigures {
  /// Whether a report may have such a figure, of whatever dimension.
  public static func contains(_ figure: FigureID) -> Bool {
    let name = figure.name.hasPrefix("reference.") ? String(figure.name.dropFirst(10)) : figure.name
    return EnglishFigures.names[name] != nil || (name.hasPrefix("custom.") && name.utf8.count > 7)
  }
}
