/// Amounts sorted into at most five classes of colour, from few to many, on whole round bounds
/// (docs/methods.md#scales-of-pictures).
package struct ColourClasses: Hashable, Encodable, Sendable {
  /// Smallest and largest value of each class, ascending; values above 0 only.
  package let ranges: [ClosedRange<Int>]

  /// Even classes where the amounts are of one size; where a few tower over the rest, the last class takes them all.
  package init(of values: [Int]) {
    // So many of anything nobody counts; its multiples are whole numbers still.
    let positive = values.filter { $0 > 0 }.map { min($0, 1 << 53) }.sorted()
    guard let largest = positive.last else {
      ranges = []
      return
    }
    let usual = positive[(positive.count * 9 + 9) / 10 - 1]
    let towering = largest > 6 * usual
    let step = ColourClasses.rounded(up: towering ? (usual + 3) / 4 : (largest + 4) / 5)
    let bounds = Array(stride(from: step, to: (towering ? usual : largest) + step, by: step))
    var ranges = bounds.map { ($0 - step + 1)...$0 }
    if towering { ranges.append(bounds[bounds.count - 1] + 1...largest) }
    self.ranges = ranges
  }

  /// The colours of the classes: levels of the ramp, 1 to 5, spread over it.
  package var levels: [Int] {
    let steps = Double(ranges.count - 1)
    return ranges.indices.map { steps == 0 ? 4 : 1 + whole((Double($0) * 4 / steps).rounded()) }
  }

  /// 0 for nothing, else the level of the value's class.
  package func level(of value: Int) -> Int {
    guard value > 0, let index = ranges.firstIndex(where: { min(value, 1 << 53) <= $0.upperBound }) else { return 0 }
    return levels[index]
  }

  /// To one digit, or two where the second is a 5.
  private static func rounded(up value: Int) -> Int {
    var unit = 1
    while value / unit >= 10 { unit *= 10 }
    let half = max(1, unit / 2)
    return (value + half - 1) / half * half
  }
}
