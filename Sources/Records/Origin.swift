/// Where rows came from, exactly enough to run the query by hand.
public struct Origin: Hashable, Encodable, Sendable {
  /// `metrics.request_duration`, `metrics.request_duration.reference`, `reports`, …
  public let id: String
  /// SQL with `?` for the bounds; it does not depend on how the rows were fetched.
  public let query: String
  /// The values of the `?`, in order, as sent.
  public let bounds: [String]
  /// Rows that answered.
  public let rows: Int

  public init(id: String, query: String, bounds: [String], rows: Int) {
    self.id = id
    self.query = query
    self.bounds = bounds
    self.rows = rows
  }
}
