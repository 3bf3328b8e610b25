/// Rows of one metric type or table with a value that cannot be used.
public struct UnusableRows: NamesCarrying, Hashable, Encodable, Sendable {
  package let source: String
  /// Of `of` rows.
  package let rejected: Int
  package let of: Int

  package init(source: String, rejected: Int, of: Int) {
    self.source = source
    self.rejected = rejected
    self.of = of
  }

  package func renamed(_ shown: (String) -> String) -> UnusableRows {
    UnusableRows(source: shown(source), rejected: rejected, of: of)
  }
}
