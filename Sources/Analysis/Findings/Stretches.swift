import Records
import Statistics
import Summaries

/// Times within a day in which a share, or the share of rows beyond a quantile's limit, certainly was too large
/// (docs/methods.md#stretches).
struct Stretches {
  let measure: Measure
  /// The share of rows a quantile allows beyond its limit; nil when the measure is a share.
  let allowed: Double?
  let days: [WatchedDay]
  let period: Period

  /// A stretch as it is told, with the low end and φ̂ of the window that was judged.
  struct Found {
    let span: LocalSpan
    let beyond: Int
    let rows: Int
    let low: Double
    let overdispersion: Double
  }

  /// The most certain of all days; nil without a limit of that level or when no window is beyond it.
  /// - Parameter first: no window begins earlier.
  func worst(_ level: Fact.LimitLevel, from first: Instant? = nil) -> Found? {
    var worst: Found?
    for day in days {
      guard let found = found(day, level, from: first), worst.map({ found.low > $0.low }) ?? true else { continue }
      worst = found
    }
    return worst
  }

  /// On which days there is one.
  func days(_ level: Fact.LimitLevel) -> [Day] { days.filter { found($0, level) != nil }.map(\.span.day) }

  /// The last of all days; nil when there is none.
  func last(_ level: Fact.LimitLevel) -> LocalSpan? {
    for day in days.reversed() {
      guard var last = found(day, level)?.span else { continue }
      while let end = last.end, let later = found(day, level, from: end)?.span, later.end ?? end > end { last = later }
      return last
    }
    return nil
  }

  private func found(_ day: WatchedDay, _ level: Fact.LimitLevel, from first: Instant? = nil) -> Found? {
    guard let allowed = allowedShare(level) else { return nil }
    // What a cut period breaks off is no five minutes.
    let whole = day.buckets.prefix(Int(day.span.end.seconds(since: day.span.start) / Self.bucketSeconds))
    let search = StretchSearch(rows: whole.map(\.rows), beyond: whole.map { beyond($0, level) })
    guard
      let window = search.best(
        allowed: allowed, shortest: level == .critical ? 3 : 6, from: first.map { bucket(at: $0, of: day) } ?? 0)
    else { return nil }
    let told = search.told(window)
    let edges = [told.buckets.lowerBound, told.buckets.upperBound].map {
      day.span.start.adding(seconds: Int64($0) * Int64(Self.bucketSeconds))
    }
    return Found(
      span: LocalSpan(from: edges[0], to: edges[1], of: period), beyond: told.beyond, rows: told.rows,
      low: window.low, overdispersion: search.overdispersion)
  }

  /// Whether the whole period was beyond for certain: Wilson's two-sided 95 %, over-dispersion considered.
  func isPeriodBeyond(_ level: Fact.LimitLevel) -> Bool {
    guard let allowed = allowedShare(level) else { return false }
    let rows = days.reduce(0) { $0 + $1.buckets.reduce(0) { $0 + $1.rows } }
    let counts = days.map { $0.buckets.map { beyond($0, level) } }
    guard rows > 0 else { return false }
    return Proportion(counts.joined().reduce(0, +), of: rows)
      .wilson(overdispersion: StretchSearch.overdispersion(counts)).low > allowed
  }

  /// Rows that made a share of this level better or worse, as the share counts them.
  func fact(_ found: Found, _ crossing: Crossing, days: BeyondDays?) -> Fact {
    if allowed != nil {
      return .quantileBeyond(
        QuantileBeyond(measure.figure, count: found.beyond, of: found.rows, crossing, found.span, days: days))
    }
    let count = measure.better == .lower ? found.beyond : found.rows - found.beyond
    return .shareBeyond(ShareBeyond(measure.figure, count: count, of: found.rows, crossing, found.span, days: days))
  }

  /// The first bucket of the day that begins at the instant or later.
  private func bucket(at instant: Instant, of day: WatchedDay) -> Int {
    max(0, Int(held: (instant.seconds(since: day.span.start) / Self.bucketSeconds).rounded(.up)))
  }

  private static let bucketSeconds = 300.0

  private func beyond(_ bucket: LimitBucket, _ level: Fact.LimitLevel) -> Int {
    level == .critical ? bucket.beyondCritical : bucket.beyondWarning
  }

  private func allowedShare(_ level: Fact.LimitLevel) -> Double? {
    guard let limit = measure.limit(level) else { return nil }
    return allowed ?? (measure.better == .lower ? limit : 1 - limit)
  }
}
