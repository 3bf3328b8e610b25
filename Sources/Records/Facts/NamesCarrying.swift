/// What may carry names from the database: they are made legible and short before a sentence is built around them, so
/// that no name can swallow the sentence.
package protocol NamesCarrying {
  /// The same with every name as `shown` gives it.
  func renamed(_ shown: (String) -> String) -> Self
}

extension FigureID {
  /// The same with another text for its dimension.
  package func renamed(_ shown: (String) -> String) -> FigureID { dimensionName.map { named(shown($0)) } ?? self }
}
