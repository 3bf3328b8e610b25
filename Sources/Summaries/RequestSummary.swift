/// Requests (rows of `request_duration`) over one span.
package struct RequestSummary: Sendable {
  /// Durations in seconds.
  package var durations: ValueSummary
  /// Rows with a status (an integral number 100–599).
  package var withStatus: Int
  /// Status ≥ 500.
  package var serverErrors: Int
  /// Status 400–499.
  package var clientErrors: Int
  /// Status 401 or 403.
  package var denied: Int
  /// Longer than 2.0 s.
  package var slow: Int
  /// Rows with a number of queries.
  package var withQueries: Int
  /// More than 20 queries.
  package var chatty: Int

  package init(
    durations: ValueSummary, withStatus: Int, serverErrors: Int, clientErrors: Int, denied: Int, slow: Int,
    withQueries: Int, chatty: Int
  ) {
    self.durations = durations
    self.withStatus = withStatus
    self.serverErrors = serverErrors
    self.clientErrors = clientErrors
    self.denied = denied
    self.slow = slow
    self.withQueries = withQueries
    self.chatty = chatty
  }
}

/// Requests to one path, its ids collapsed (`/api/products/{id}/`).
package struct PathSummary: Sendable {
  /// Hostile text until escaped.
  ///
  /// Rows without a path are no PathSummary.
  package var path: String
  package var requests: RequestSummary

  package init(path: String, requests: RequestSummary) {
    self.path = path
    self.requests = requests
  }
}

/// Requests in one five-minute bucket of UTC.
package struct RequestBucket: Sendable {
  package var withStatus = 0
  /// Status ≥ 500.
  package var serverErrors = 0
  /// Rows whose status is not ≥ 500, those without a status included.
  package var good = 0
  /// Longer than 2.0 s.
  package var slow = 0
  package var count = 0
  /// Longer than the limits of the response time, where it is a quantile and has any.
  package var beyondWarning = 0
  package var beyondCritical = 0
  package init() {}

  mutating func add(_ other: RequestBucket) {
    beyondWarning += other.beyondWarning
    beyondCritical += other.beyondCritical
    withStatus += other.withStatus
    serverErrors += other.serverErrors
    good += other.good
    slow += other.slow
    count += other.count
  }
}
