/// Which paths a reading of the metric table keeps by name.
package enum PathSelection: Sendable {
  /// All, as long as they are not too many.
  case all
  /// None: how much falls on them is measured, to choose.
  case weighing
  /// Those chosen.
  case keeping(NameChoice)
  /// Those of actions only.
  case actions
}

/// How much time, how many failed requests and how many with many queries fall on paths.
struct PathWeights: Sendable {
  private var time = NameSketch()
  private var errors = NameSketch()
  private var chatty = NameSketch()

  mutating func add(_ seconds: Double, status: Int, queries: Double?, at bucket: Int) {
    // Whole nanoseconds: their sum does not depend on the order of the rows.
    time.add(UInt64(min(max(seconds, 0), 9e9) * 1e9), at: bucket)
    if status >= 500 { errors.add(1, at: bucket) }
    if let queries, queries > RequestCounters.chattyQueries { chatty.add(1, at: bucket) }
  }

  mutating func add(_ other: PathWeights) {
    time.add(other.time)
    errors.add(other.errors)
    chatty.add(other.chatty)
  }

  func heaviest() -> NameChoice {
    NameChoice(
      buckets: [time, errors, chatty].reduce(into: []) { $0.formUnion($1.heaviest().buckets) })
  }
}
