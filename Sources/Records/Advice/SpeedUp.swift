/// A response time beyond its limit, and the path whose requests are slow more often than all others.
package struct SpeedUp: NamesCarrying, Hashable, Encodable, Sendable {
  package let excess: Excess
  /// Nil when none stands out.
  package let path: PathShare?

  package init(_ excess: Excess, path: PathShare?) {
    self.excess = excess
    self.path = path
  }

  package func renamed(_ shown: (String) -> String) -> SpeedUp {
    SpeedUp(excess.renamed(shown), path: path?.renamed(shown))
  }
}
