/// What orders rows of one time, whatever order they came in.
enum TextOrder {
  static func ofBytes(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }

  /// By the bytes of the first texts that differ.
  static func precedes(_ one: [String], _ other: [String]) -> Bool {
    let (one, other) = (one.map { Array($0.utf8) }, other.map { Array($0.utf8) })
    return zip(one, other).first { $0 != $1 }.map { $0.lexicographicallyPrecedes($1) } ?? false
  }
}
