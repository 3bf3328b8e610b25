/// Critical reports open at the end of the period.
package struct OpenCriticals: NamesCarrying, Hashable, Encodable, Sendable {
  package let count: Int
  /// The first of them.
  package let named: [OpenCritical]

  package init(count: Int, named: [OpenCritical]) {
    self.count = count
    self.named = named
  }

  package func renamed(_ shown: (String) -> String) -> OpenCriticals {
    OpenCriticals(count: count, named: named.map { $0.renamed(shown) })
  }
}
