/// Of how many a share is.
package struct ShareParts: Hashable, Encodable, Sendable {
  package let part: Int
  package let whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }
}
