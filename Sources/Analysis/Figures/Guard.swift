/// How many values a figure needs (docs/methods.md#missing-values).
enum Guard {
  static let p95 = 20
  static let p99 = 100
  static let median = 6
}
