package import Records

/// Tests name figures as reports print them.
extension FigureID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }

  /// Any other text is a measure of the settings that is called so.
  package init(_ name: String, _ dimension: String? = nil) {
    let text = dimension.map { "\(name){\($0)}" } ?? name
    let bare = FigureID(printed: name) ?? .custom(name)
    self = FigureID(printed: text) ?? dimension.map(bare.named) ?? bare
  }

  /// What is printed before the braces.
  package var name: String { at(slot == .others ? .others : nil).description }
}

extension FigureSet {
  package subscript(_ name: String, _ dimension: String? = nil) -> Figure? { self[FigureID(name, dimension)] }
  package func series(_ name: String) -> [Figure] { series(FigureID(name)) }
}
