/// One thing customers do.
package struct CustomerAction: Hashable, Sendable {
  /// As reports call it.
  package let name: String
  /// Paths of its requests, with or without their last slash; ids in them as `{id}` or as they are.
  package let paths: [String]

  package init(_ name: String, paths: [String]) {
    self.name = name
    self.paths = paths
  }
}
