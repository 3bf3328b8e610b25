/// Rows of one metric type or table with a value that cannot be used.
package struct UnusableRows: NamesCarrying, Hashable, Encodable, Sendable {
  package let source: RejectedSource
  /// Of `of` rows.
  package let rejected: Int
  package let of: Int

  package init(source: RejectedSource, rejected: Int, of: Int) {
    self.source = source
    self.rejected = rejected
    self.of = of
  }

  package func renamed(_ shown: (String) -> String) -> UnusableRows {
    UnusableRows(source: source.renamed(shown), rejected: rejected, of: of)
  }
}
