/// How many values a figure needs (METHODS §0, §8).
enum Guard {
  static let p95 = 20
  static let p99 = 100
  static let median = 6
}
