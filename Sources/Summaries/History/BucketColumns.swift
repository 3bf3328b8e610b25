/// Five-minute buckets of requests side by side, column by column.
struct BucketColumns: Codable, Sendable, Hashable {
  var count: [Int]
  var withStatus: [Int]
  var serverErrors: [Int]
  var slow: [Int]

  init(_ buckets: [RequestBucket]) {
    count = buckets.map(\.count)
    withStatus = buckets.map(\.withStatus)
    serverErrors = buckets.map(\.serverErrors)
    slow = buckets.map(\.slow)
  }

  /// Nil for columns of different lengths.
  var buckets: [RequestBucket]? {
    guard [withStatus, serverErrors, slow].allSatisfy({ $0.count == count.count }) else { return nil }
    return count.indices.map { place in
      var bucket = RequestBucket()
      bucket.count = count[place]
      bucket.withStatus = withStatus[place]
      bucket.serverErrors = serverErrors[place]
      bucket.good = count[place] - serverErrors[place]
      bucket.slow = slow[place]
      return bucket
    }
  }
}
