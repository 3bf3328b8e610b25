public import Records

/// Comments on error reports, created in the period.
public struct CommentSummary: TableSummary {
  public var count = 0
  public var technicalNotes = 0
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

extension CommentSummary {
  package var rowsOfPeriod: Int { count }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    [.count(.comments.count, count), .count(.comments.technicalNotes, technicalNotes)]
  }
}
