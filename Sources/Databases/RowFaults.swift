import Records

/// Counts the rows of one table that figures lack, each under one reason.
struct RowFaults {
  private let source: String
  private var counts: [Rejection.Reason: Int] = [:]

  /// - Parameter source: what the report calls the table.
  init(_ source: String) { self.source = source }

  mutating func note(_ reason: Rejection.Reason) { counts[reason, default: 0] += 1 }

  var rejections: [Rejection] {
    Rejection.Reason.allCases.compactMap { reason in
      counts[reason].map { Rejection(source: source, reason: reason, count: $0) }
    }
  }
}
