/// Where rows came from, exactly enough to run the query by hand.
package struct Origin: Hashable, Encodable, Sendable {
  package let id: OriginID
  /// SQL with `?` for the bounds; it does not depend on how the rows were fetched.
  package let query: String
  /// The values of the `?`, in order, as sent.
  package let bounds: [String]
  /// Rows that answered.
  package let rows: Int

  package init(id: OriginID, query: String, bounds: [String], rows: Int) {
    self.id = id
    self.query = query
    self.bounds = bounds
    self.rows = rows
  }
}
