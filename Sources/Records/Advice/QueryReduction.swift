/// Requests that run too many queries; of some paths, if they stand out.
package struct QueryReduction: NamesCarrying, Hashable, Encodable, Sendable {
  /// Empty when none stands out.
  package let paths: [String]
  /// Requests of many queries, of `of` requests that count them.
  package let chatty: Int
  package let of: Int

  package init(paths: [String], chatty: Int, of: Int) {
    self.paths = paths
    self.chatty = chatty
    self.of = of
  }

  package func renamed(_ shown: (String) -> String) -> QueryReduction {
    QueryReduction(paths: paths.map(shown), chatty: chatty, of: of)
  }
}
