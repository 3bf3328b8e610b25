import Statistics

/// A mean that does not depend on the order of its terms.
package enum Average {
  /// Nil for no values.
  package static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    var sum = CompensatedSum()
    for value in values { sum.add(value) }
    return sum.value / Double(values.count)
  }
}
