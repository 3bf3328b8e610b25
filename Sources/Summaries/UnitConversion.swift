public import Records

/// What a row's unit text means: Daybook's unit and how to get there.
public struct UnitConversion: Sendable {
  public let unit: Unit
  let factor: Double
  /// Divide instead of multiply, where the factor's inverse is no binary fraction.
  let divides: Bool

  /// Percent become fractions; ms, us, min and h become seconds; KB and the like bytes (1024-based). Any other text is a label.
  public static func of(_ text: String) -> UnitConversion {
    switch text.lowercased() {
    case "": UnitConversion(.count)
    case "s", "sec", "secs", "second", "seconds": UnitConversion(.seconds)
    case "ms", "msec", "millisecond", "milliseconds": UnitConversion(.seconds, dividedBy: 1000)
    case "us", "µs", "μs", "microsecond", "microseconds": UnitConversion(.seconds, dividedBy: 1_000_000)
    case "min", "minute", "minutes": UnitConversion(.seconds, times: 60)
    case "h", "hour", "hours": UnitConversion(.seconds, times: 3600)
    case "percent", "%", "pct": UnitConversion(.fraction, dividedBy: 100)
    case "b", "byte", "bytes": UnitConversion(.bytes)
    case "kb", "kib": UnitConversion(.bytes, times: 1024)
    case "mb", "mib": UnitConversion(.bytes, times: 1_048_576)
    case "gb", "gib": UnitConversion(.bytes, times: 1_073_741_824)
    default: UnitConversion(.label(text))
    }
  }

  private init(_ unit: Unit, times factor: Double = 1) {
    self.unit = unit
    self.factor = factor
    divides = false
  }

  private init(_ unit: Unit, dividedBy divisor: Double) {
    self.unit = unit
    factor = divisor
    divides = true
  }

  @inline(__always)
  func apply(_ value: Double) -> Double { divides ? value / factor : value * factor }
}
