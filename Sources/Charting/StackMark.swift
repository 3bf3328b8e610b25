/// Amounts that add up at every x, drawn as areas on each other, the first part at the bottom.
public struct StackMark: Hashable, Encodable, Sendable {
  public struct Part: Hashable, Encodable, Sendable {
    public var ink: Ink
    /// Written beside the area's right end; empty for none.
    public var label: String

    public init(_ ink: Ink, label: String = "") {
      self.ink = ink
      self.label = label
    }
  }

  public struct Sample: Hashable, Encodable, Sendable {
    public var x: Double
    /// One of each part, 0 or more; nil breaks the areas. Parts without a value count as 0.
    public var values: [Double]?

    public init(_ x: Double, _ values: [Double]?) {
      self.x = x
      self.values = values
    }
  }

  public var parts: [Part]
  public var samples: [Sample]

  public init(parts: [Part], samples: [Sample]) {
    self.parts = parts
    self.samples = samples
  }

  /// Up to which height each part of a sample reaches.
  func tops(of values: [Double]) -> [Double] {
    var sum = 0.0
    return parts.indices.map { index in
      let value = index < values.count ? values[index] : 0
      if value.isFinite, value > 0 { sum += value }
      return sum
    }
  }
}
