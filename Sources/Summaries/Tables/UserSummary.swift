public import Records

/// Application users.
public struct UserSummary: TableSummary {
  /// date_joined in the period.
  public var new = 0
  public var referenceNew = 0
  /// Joined before the period's end.
  public var total = 0
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

extension UserSummary {
  package var rowsOfPeriod: Int { new }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    [.count(.users.new, new), .count(.users.total, total), .count(.users.new.of(.reference), referenceNew)]
  }
}
