/// Something of two reports: as it was and as it is.
package struct Moved<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// Nil where the first report has none.
  @Nullable package var before: Value?
  /// Nil where the second report has none.
  @Nullable package var after: Value?

  package init(before: Value?, after: Value?) {
    self.before = before
    self.after = after
  }

  /// Nil for two that are the same.
  static func between(_ before: Value?, _ after: Value?) -> Moved? {
    before == after ? nil : Moved(before: before, after: after)
  }
}
