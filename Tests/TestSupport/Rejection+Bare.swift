package import Records

extension Rejection {
  /// Without the rows that stand for it.
  package var bare: Rejection {
    var bare = self
    (bare.examples, bare.latest) = ([], nil)
    return bare
  }
}
