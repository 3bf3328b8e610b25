package import Records

/// Comments on error reports, created in the period.
package struct CommentSummary: TableSummary {
  package var count = 0
  package var technicalNotes = 0
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

extension CommentSummary {
  package var rowsOfPeriod: Int { count }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    [.count(.comments.count, count), .count(.comments.technicalNotes, technicalNotes)]
  }
}
