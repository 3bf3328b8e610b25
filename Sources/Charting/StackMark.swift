/// Amounts that add up at every x, drawn as areas on each other, the first part at the bottom.
package struct StackMark: Hashable, Encodable, Sendable {
  package struct StackPart: Hashable, Encodable, Sendable {
    package var ink: Ink
    /// Written beside the area's right end; empty for none.
    package var label: String

    package init(_ ink: Ink, label: String = "") {
      self.ink = ink
      self.label = label
    }
  }

  package struct StackSample: Hashable, Encodable, Sendable {
    package var x: Double
    /// One of each part, 0 or more; nil breaks the areas.
    ///
    /// Parts without a value count as 0.
    package var values: [Double]?

    package init(_ x: Double, _ values: [Double]?) {
      self.x = x
      self.values = values
    }
  }

  package var parts: [StackPart]
  package var samples: [StackSample]

  package init(parts: [StackPart], samples: [StackSample]) {
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
