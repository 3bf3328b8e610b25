/// Requests (rows of `request_duration`) over one span.
public struct RequestSummary: Sendable {
  /// Durations in seconds.
  public var durations: ValueSummary
  /// Rows with a status (an integral number 100–599).
  public var withStatus: Int
  /// Status ≥ 500.
  public var serverErrors: Int
  /// Status 400–499.
  public var clientErrors: Int
  /// Status 401 or 403.
  public var denied: Int
  /// Longer than 2.0 s.
  public var slow: Int
  /// Rows with a number of queries.
  public var withQueries: Int
  /// More than 20 queries.
  public var chatty: Int

  public init(
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
public struct PathSummary: Sendable {
  /// Hostile text until escaped. Rows without a path are no PathSummary.
  public var path: String
  public var requests: RequestSummary

  public init(path: String, requests: RequestSummary) {
    self.path = path
    self.requests = requests
  }
}

/// Requests in one five-minute bucket of UTC.
public struct RequestBucket: Sendable {
  public var withStatus = 0
  /// Status ≥ 500.
  public var serverErrors = 0
  /// Rows whose status is not ≥ 500, those without a status included.
  public var good = 0
  /// Longer than 2.0 s.
  public var slow = 0
  public var count = 0
  /// Longer than the limits of the response time, where it is a quantile and has any.
  public var beyondWarning = 0
  public var beyondCritical = 0
  public init() {}

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
