import Records

/// A maximal run of hours without rows.
struct Silence: Sendable {
  /// Positions among the hours judged.
  let hours: Range<Int>
  let start: Instant
  /// The hours in which rows were to be expected: that they stay empty has a chance of .2 at most.
  let expected: [Int]
  /// Hours of which nothing can be said, for want of history.
  let unjudged: [Int]
  /// The chance that all expected hours stay empty though all is well.
  let product: Double
  let verdict: SilenceVerdict

  enum SilenceVerdict: Hashable, Sendable {
    /// The expected hours are missing.
    case missing
    /// It would be missing, but silences no likelier began on so many of the 28 days before: the application's habit.
    case habit(days: Int)
    case none
  }

  /// Positions of the hours told as missing.
  var missing: [Int] { verdict == .missing ? expected : [] }
}
