/// What becomes of the parts of a value that `ValueEncoder` takes apart, in the order in which they come.
///
/// No container is ended: what comes next for a container of less depth ends those within it.
package protocol ValueSink: AnyObject {
  func beginObject()
  func beginList()
  /// - Parameters:
  ///   - key: the name of a type's member, or a text of a dictionary.
  ///   - depth: how many containers lie around the object.
  func member(_ key: String, isName: Bool, at depth: Int)
  func element(at depth: Int)
  func putNull()
  func put(_ value: Bool)
  func put(_ text: String)
  func put(_ value: Double) throws
  func put(_ value: Int64)
}
