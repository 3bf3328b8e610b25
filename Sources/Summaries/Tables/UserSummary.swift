package import Records

/// Application users.
package struct UserSummary: TableSummary {
  /// date_joined in the period.
  package var new = 0
  package var referenceNew = 0
  /// Joined before the period's end.
  package var total = 0
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

extension UserSummary {
  package struct UserHalf: Codable, Hashable, Sendable { var new: Int }

  package func half(_ comparison: Comparison) -> UserHalf { UserHalf(new: new) }
  package mutating func adopt(reference: UserHalf, _ comparison: Comparison) { referenceNew = reference.new }

  package var rowsOfPeriod: Int { new }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    [.count(.users.new, new), .count(.users.total, total), .count(.users.new.of(.reference), referenceNew)]
  }
}
