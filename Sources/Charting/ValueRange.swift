/// The ends of an amount scale, from everything drawn over it (docs/methods.md#scales-of-pictures).
struct ValueRange {
  let ticks: [Double]
  /// True when values beyond the last tick are drawn as cut off, with their number.
  let isCut: Bool

  var low: Double { ticks[0] }
  var high: Double { ticks[ticks.count - 1] }

  /// `rules` are limits: one that would squeeze the data is left outside.
  init(values: [Double], rules: [Double], scale: AmountScale, intervals: Int) {
    let known = values.filter(\.isFinite)
    let finest = scale.wholeNumbers ? 1 / scale.format.factor : 0
    var top = known.max() ?? 0
    var bottom = known.min() ?? 0
    let cut = scale.fromZero ? ValueRange.cut(of: known) : nil
    if let cut {
      // A limit that the giants are beyond stands clear of the top, or they would seem to lie on it.
      let crossed = rules.filter { $0.isFinite && $0 < top && $0 <= cut * 1.6 }.max() ?? 0
      top = max(cut, crossed * 1.2)
    }
    if scale.fromZero {
      bottom = min(0, bottom)
      top = max(0, top)
      if cut == nil {
        let near = rules.filter { $0.isFinite && $0 > top && $0 <= top * 1.6 }
        top = max(top, near.max() ?? 0)
      }
      if top == 0, bottom == 0 {
        // Nothing but zeros: up to the first limit, else to one of whatever is shown.
        top = rules.filter { $0.isFinite && $0 > 0 }.min() ?? 1 / scale.format.factor
      }
    } else if top == bottom {
      let margin = top == 0 ? 1 / scale.format.factor : abs(top) * 0.1
      (bottom, top) = (bottom - margin, top + margin)
    }
    ticks = RoundTicks.covering(bottom, top, intervals: intervals, finest: finest)
    isCut = cut != nil
  }

  /// Where to end the scale so that a few giants do not flatten the rest: nil when there are none.
  ///
  /// Giants are values above six times the 90 % quantile (nearest rank) of at least eight values. So no more than a
  /// tenth of the values is ever cut off, whose line leaves the plot at its top and whose number stands over it with an
  /// arrow; what lasts longer than a tenth of the time is the period's story, not an outlier, and is drawn to its full
  /// height.
  static func cut(of values: [Double]) -> Double? {
    guard values.count >= 8 else { return nil }
    let sorted = values.sorted()
    let usual = sorted[(sorted.count * 9 + 9) / 10 - 1]
    guard usual > 0, let largest = sorted.last, largest > 6 * usual else { return nil }
    return sorted.last { $0 <= 3 * usual }.map { $0 * 1.1 }
  }
}
