/// Requests that run too many queries; of one path, if it stands out.
package struct QueryReduction: NamesCarrying, Hashable, Encodable, Sendable {
  package let path: String?
  /// Requests of many queries, of `of` requests that count them.
  package let chatty: Int
  package let of: Int

  package init(path: String?, chatty: Int, of: Int) {
    self.path = path
    self.chatty = chatty
    self.of = of
  }

  package func renamed(_ shown: (String) -> String) -> QueryReduction {
    QueryReduction(path: path.map(shown), chatty: chatty, of: of)
  }
}
