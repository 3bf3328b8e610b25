extension String {
  /// The order of UTF-8 bytes, the same in every locale.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
