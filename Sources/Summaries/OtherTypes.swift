/// Metric types that a table has and no report names: what is not a name, and what is one too many.
package struct OtherTypes: Sendable {
  /// Texts that are no name.
  ///
  /// Of very long ones the beginning stands for all that begin so.
  package var unnamed: [[UInt8]]
  /// The last type that was looked at, in the order of bytes, when there are more than are read.
  package var lastRead: [UInt8]?
  /// Types that are read wherever they sort: one of them is never one too many.
  package var alwaysRead: [String] = []

  /// Bytes that are kept of one.
  package static let limit = 512

  package init(unnamed: [[UInt8]] = [], lastRead: [UInt8]? = nil) {
    self.unnamed = unnamed
    self.lastRead = lastRead
  }

  func contains(_ type: UnsafeRawBufferPointer) -> Bool {
    if let lastRead, unsafe !type.lexicographicallyPrecedes(lastRead) {
      return !alwaysRead.contains { unsafe type.equals(Array($0.utf8)) }
    }
    let beginning = unsafe UnsafeRawBufferPointer(rebasing: type.prefix(Self.limit))
    return unnamed.contains { unsafe beginning.equals($0) }
  }
}
