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

  /// The standard deviation, were the residuals normal: from their median size, where most are 0 from the mean size, and of none at
  /// all a thousandth of what they lie around.
  ///
  /// 0 only around 0.
  package static func scale(of residuals: [Double], around median: Double) -> Double {
    let sizes = residuals.map(abs)
    guard let middle = Spread.median(sizes) else { return abs(median) / 1000 }
    if middle > 0 { return 1.4826 * middle }
    let mean = sizes.reduce(0, +) / Double(sizes.count)
    return mean > 0 ? 1.2533 * mean : abs(median) / 1000
  }
}
