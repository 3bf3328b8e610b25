/// A path that stands out: the share of its requests that were bad, beside that of all other paths.
package struct PathShare: NamesCarrying, Hashable, Encodable, Sendable {
  package let path: String
  /// 0 to 1.
  package let share: Double
  /// Of the requests of all other paths, 0 to 1.
  package let others: Double

  package init(path: String, share: Double, others: Double) {
    self.path = path
    self.share = share
    self.others = others
  }

  package func renamed(_ shown: (String) -> String) -> PathShare {
    PathShare(path: shown(path), share: share, others: others)
  }
}
