/// Robust measures of location and spread.
package enum Spread {
  /// Half-way between the middle values; nil of nothing.
  package static func median(_ values: [Double]) -> Double? {
    var values = values
    return Quantiles.type7([0.5], of: &values).first
  }

  /// 1.4826 · the median absolute deviation from the median: the standard deviation, were the values normal.
  ///
  /// 0 of nothing.
  package static func scaledMAD(_ values: [Double]) -> Double {
    guard let center = median(values) else { return 0 }
    return 1.4826 * (median(values.map { abs($0 - center) }) ?? 0)
  }
}
