import Statistics

/// Running counts of requests, plain memory so that the hot loop touches nothing else.
struct RequestCounters {
  var sum = CompensatedSum()
  var min = Double.infinity
  var max = -Double.infinity
  var last = ValueAtTime()
  var count = 0
  var withStatus = 0
  var serverErrors = 0
  var clientErrors = 0
  var denied = 0
  var slow = 0
  var withQueries = 0
  var chatty = 0

  /// Longer than this many seconds is slow (docs/methods.md#rates).
  static let slowSeconds = 2.0
  /// More queries than this are chatty (docs/methods.md#rates).
  static let chattyQueries = 20.0

  @inline(__always)
  mutating func add(_ seconds: Double, at time: Int64, status: Int, queries: Double?) {
    count += 1
    sum.add(seconds)
    if seconds < min { min = seconds }
    if seconds > max { max = seconds }
    last.offer(seconds, at: time)
    if seconds > Self.slowSeconds { slow += 1 }
    if status > 0 {
      withStatus += 1
      if status >= 400 {
        if status >= 500 { serverErrors += 1 } else { clientErrors += 1 }
        if status == 401 || status == 403 { denied += 1 }
      }
    }
    if let queries {
      withQueries += 1
      if queries > Self.chattyQueries { chatty += 1 }
    }
  }

  mutating func add(_ other: RequestCounters) {
    count += other.count
    sum.add(other.sum)
    min = Swift.min(min, other.min)
    max = Swift.max(max, other.max)
    last.offer(other.last)
    withStatus += other.withStatus
    serverErrors += other.serverErrors
    clientErrors += other.clientErrors
    denied += other.denied
    slow += other.slow
    withQueries += other.withQueries
    chatty += other.chatty
  }

  /// Nil when nothing was counted.
  func summary(quantiles: ValueSummary.ValueQuantiles?) -> RequestSummary? {
    guard count > 0 else { return nil }
    return RequestSummary(
      durations: ValueSummary(
        count: count, sum: sum.value, min: min, max: max, last: last.value, quantiles: quantiles),
      withStatus: withStatus, serverErrors: serverErrors, clientErrors: clientErrors, denied: denied, slow: slow,
      withQueries: withQueries, chatty: chatty)
  }
}

/// The latest value met; of equal times the largest, so that the order of rows does not show.
struct ValueAtTime {
  var time = Int64.min
  var value = -Double.infinity

  @inline(__always)
  mutating func offer(_ candidate: Double, at moment: Int64) {
    if moment > time || moment == time && candidate > value {
      time = moment
      value = candidate
    }
  }

  mutating func offer(_ other: ValueAtTime) { offer(other.value, at: other.time) }
}
