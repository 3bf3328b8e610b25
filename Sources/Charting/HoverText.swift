/// A text shown while the pointer rests on a part of a plot: between two places of x over its whole height, or of y over
/// its whole width where marks lie.
package struct HoverText: Hashable, Encodable, Sendable {
  package var from: Double
  package var to: Double
  package var text: String

  package init(from: Double, to: Double, _ text: String) {
    self.from = from
    self.to = to
    self.text = text
  }
}
