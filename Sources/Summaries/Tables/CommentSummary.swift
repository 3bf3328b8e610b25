public import Records

/// Comments on error reports, created in the period.
public struct CommentSummary: TableSummary {
  public var count = 0
  public var technicalNotes = 0
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}
