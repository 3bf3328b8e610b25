import Records

/// Steps of the charts of requests side by side, column by column; times in microseconds since 1970.
struct RecordedSteps: Codable, Sendable, Hashable {
  var start: [Int64]
  var end: [Int64]
  var count: [Int]
  var withStatus: [Int]
  var failed: [Int]
  var p95: [Double?]
  /// Places of those whose rows came and could not be used.
  var lost: [Int]

  init(_ steps: [RequestStep]) {
    start = steps.map(\.start.microseconds)
    end = steps.map(\.end.microseconds)
    count = steps.map(\.count)
    withStatus = steps.map(\.withStatus)
    failed = steps.map(\.failed)
    p95 = steps.map(\.p95)
    lost = steps.indices.filter { steps[$0].isLost }
  }

  /// Nil for columns of different lengths.
  var steps: [RequestStep]? {
    guard [end.count, count.count, withStatus.count, failed.count, p95.count].allSatisfy({ $0 == start.count }) else {
      return nil
    }
    return start.indices.map { place in
      RequestStep(
        from: Instant(microseconds: start[place]), to: Instant(microseconds: end[place]), count: count[place],
        withStatus: withStatus[place], failed: failed[place], p95: p95[place], isLost: lost.contains(place))
    }
  }
}
