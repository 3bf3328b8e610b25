/// The names that a later reading keeps, after the first met too many.
package struct NameChoice: Sendable {
  let buckets: Set<Int>
  func holds(_ name: String) -> Bool { buckets.contains(NameSketch.bucket(of: name)) }
}
