/// A finished drawing: orders from back to front, in points at 1x, y downwards.
package struct Picture: Hashable, Sendable {
  package let width: Double
  package let height: Double
  package let ground: Colour
  package var orders: [Order] = []
  /// Where data must show, and in which colours: a painter refuses a picture that stays blank there.
  package var plots: [Plot] = []
  /// What a reader is told over parts of the picture, where the format knows pointers.
  package var hovers: [Hover] = []

  package init(width: Double, height: Double, ground: Colour, orders: [Order] = [], plots: [Plot] = []) {
    self.width = width
    self.height = height
    self.ground = ground
    self.orders = orders
    self.plots = plots
  }

  package struct Plot: Hashable, Sendable {
    package let area: Rect
    package let colours: [Colour]
  }

  package struct Hover: Hashable, Sendable {
    package let area: Rect
    package let text: String

    package init(area: Rect, text: String) {
      self.area = area
      self.text = text
    }
  }

  package enum Order: Hashable, Sendable {
    case fill(Rect, Colour)
    /// A closed shape.
    case shape([Point], Colour)
    /// A stroke through the points with round joins; `dash` is on, off, …, empty for solid.
    case stroke([Point], width: Double, Colour, dash: [Double])
    case disc(Point, radius: Double, Colour)
    case ring(Point, radius: Double, width: Double, Colour)
    case text(TextRun)
  }
}

package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

package struct Rect: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }
}

/// One line of text.
///
/// No line breaks, no control characters.
package struct TextRun: Hashable, Sendable {
  package enum Anchor: String, Sendable { case start, middle, end }

  package let text: String
  /// On the baseline, at the anchor.
  package let at: Point
  package let anchor: Anchor
  package let size: Double
  package let bold: Bool
  package let colour: Colour
  /// Drawn 3 points wide around the letters, so that lines behind do not cross them; nil for none.
  package var halo: Colour?
}
