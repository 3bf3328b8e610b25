/// Amounts sorted into at most five classes of colour, from few to many, on whole round bounds.
public struct ColourClasses: Hashable, Sendable {
  /// The largest value of each class, ascending; values above 0 up to the first are class 1.
  public let upperBounds: [Int]

  /// Even classes where the amounts are of one size; doubling ones where a few tower over the rest.
  public init(of values: [Int]) {
    let positive = values.filter { $0 > 0 }.sorted()
    guard let largest = positive.last else {
      upperBounds = []
      return
    }
    let usual = positive[(positive.count * 9 + 9) / 10 - 1]
    if largest <= 5 {
      upperBounds = Array(1...largest)
    } else if largest <= 6 * usual {
      let step = RoundTicks.covering(0, Double(largest), intervals: 5, finest: 1)
      upperBounds = step.dropFirst().map { Int($0) }
    } else {
      var bounds = RoundTicks.covering(0, Double(usual), intervals: 3, finest: 1).dropFirst().map { Int($0) }
      bounds.append(largest)
      upperBounds = bounds
    }
  }

  /// 0 for nothing, else 1 to the number of classes.
  public func level(of value: Int) -> Int {
    guard value > 0 else { return 0 }
    return (upperBounds.firstIndex { value <= $0 } ?? upperBounds.count - 1) + 1
  }

  /// Smallest and largest value of each class.
  public var ranges: [ClosedRange<Int>] {
    upperBounds.indices.map { ($0 == 0 ? 1 : upperBounds[$0 - 1] + 1)...upperBounds[$0] }
  }
}
