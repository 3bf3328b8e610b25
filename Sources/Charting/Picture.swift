/// A finished drawing: orders from back to front, in points at 1x, y downwards.
public struct Picture: Hashable, Sendable {
  public let width: Double
  public let height: Double
  public let ground: Colour
  public package(set) var orders: [Order] = []
  /// Where data must show, and in which colours: a painter refuses a picture that stays blank there.
  public package(set) var plots: [Plot] = []

  package init(width: Double, height: Double, ground: Colour, orders: [Order] = [], plots: [Plot] = []) {
    self.width = width
    self.height = height
    self.ground = ground
    self.orders = orders
    self.plots = plots
  }

  public struct Plot: Hashable, Sendable {
    public let area: Rect
    public let colours: [Colour]
  }

  public enum Order: Hashable, Sendable {
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

public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

public struct Rect: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var right: Double { x + width }
  public var bottom: Double { y + height }
}

/// One line of text. No line breaks, no control characters.
public struct TextRun: Hashable, Sendable {
  public enum Anchor: String, Sendable { case start, middle, end }

  public let text: String
  /// On the baseline, at the anchor.
  public let at: Point
  public let anchor: Anchor
  public let size: Double
  public let bold: Bool
  public let colour: Colour
}
