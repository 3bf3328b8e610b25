/// A figure that stands worse than usual, and the path that stands out in it; nil where none does.
package struct UnusualFigure: NamesCarrying, Hashable, Encodable, Sendable {
  package let change: UsualChange
  package let path: PathShare?

  package init(_ change: UsualChange, path: PathShare? = nil) {
    self.change = change
    self.path = path
  }

  package func renamed(_ shown: (String) -> String) -> UnusualFigure {
    UnusualFigure(change.renamed(shown), path: path?.renamed(shown))
  }
}
