/// The ends of an amount scale, from everything drawn over it (docs/methods.md#scales-of-pictures).
struct ValueRange {
  let ticks: [Double]

  var low: Double { ticks[0] }
  var high: Double { ticks[ticks.count - 1] }

  /// `goals` are levels to be reached: one that would squeeze the data is left outside.
  ///
  /// Limits stretch no scale.
  init(values: [Double], goals: [Double], scale: AmountScale, intervals: Int) {
    let known = values.filter(\.isFinite)
    let finest = scale.wholeNumbers ? 1 / scale.format.factor : 0
    var top = known.max() ?? 0
    var bottom = known.min() ?? 0
    if scale.fromZero {
      bottom = min(0, bottom)
      top = max(0, top, scale.least)
      let near = goals.filter { $0.isFinite && $0 > top && $0 <= top * 1.6 }
      top = max(top, near.max() ?? 0)
      // Nothing but zeros: up to one of whatever is shown.
      if top == 0, bottom == 0 { top = 1 / scale.format.factor }
    } else if top == bottom {
      let margin = top == 0 ? 1 / scale.format.factor : abs(top) * 0.1
      (bottom, top) = (bottom - margin, top + margin)
    }
    ticks = RoundTicks.covering(bottom, top, intervals: intervals, finest: finest)
  }
}
