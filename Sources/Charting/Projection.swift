/// From a value to a place on the picture.
struct Projection {
  let low: Double
  let high: Double
  let start: Double
  let end: Double
  var isLogarithmic = false

  /// The start for what has no place, also where the scale has no length.
  func place(_ value: Double) -> Double {
    let place: Double
    if isLogarithmic {
      let share = (decimalLogarithm(value) - decimalLogarithm(low)) / (decimalLogarithm(high) - decimalLogarithm(low))
      place = start + (end - start) * share
    } else {
      place = start + (end - start) * (value - low) / (high - low)
    }
    return place.isFinite ? place : start
  }

  /// The place, held within the ends.
  func held(_ value: Double) -> Double {
    let free = isLogarithmic && value <= 0 ? start : place(value)
    return min(max(free, min(start, end)), max(start, end))
  }

  /// Whether a value lies on the scale; nothing is drawn of what does not.
  func holds(_ value: Double) -> Bool {
    guard value.isFinite, !(isLogarithmic && value <= 0) else { return false }
    let slack = 1e-9 * max(abs(low), abs(high), high - low)
    return value >= low - slack && value <= high + slack
  }

  func isBeyond(_ value: Double) -> Bool { value > high * (1 + 1e-9) }
}
