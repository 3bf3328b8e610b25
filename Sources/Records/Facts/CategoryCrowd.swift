/// More error reports in one category than the limit.
package struct CategoryCrowd: NamesCarrying, Hashable, Encodable, Sendable {
  /// As stored.
  package let category: String
  package let count: Int
  package let limit: Int

  package init(_ category: String, count: Int, limit: Int) {
    self.category = category
    self.count = count
    self.limit = limit
  }

  package func renamed(_ shown: (String) -> String) -> CategoryCrowd {
    CategoryCrowd(shown(category), count: count, limit: limit)
  }
}
