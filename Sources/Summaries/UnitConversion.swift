package import Records

/// What a row's unit text means: Daybook's unit and how to get there (docs/methods.md#units).
package struct UnitConversion: Sendable {
  package let unit: Unit
  /// What can be added up: units that are converted into the same one are of one kind, every other text is one of its
  /// own, whatever its capitals.
  ///
  /// Rows that name no unit are of the kind without a name.
  package let kind: Unit
  /// Whether a row of requests may be in it: a time, or none at all, which stands for seconds.
  let isDuration: Bool
  let factor: Double
  /// Divide instead of multiply, where the factor's inverse is no binary fraction.
  let divides: Bool

  /// The kind of rows that name no unit.
  static let unnamed = Unit.label("")

  /// Percent become fractions; ms, us, min and h become seconds; KB and the like bytes (1024-based).
  ///
  /// Any other text is a label.
  package static func of(_ text: String) -> UnitConversion {
    let text = trimmed(text)
    return switch text.lowercased() {
    case "s", "sec", "secs", "second", "seconds": UnitConversion(.seconds)
    case "ms", "msec", "millisecond", "milliseconds": UnitConversion(.seconds, dividedBy: 1000)
    case "ns", "nanosecond", "nanoseconds": UnitConversion(.seconds, dividedBy: 1_000_000_000)
    case "us", "µs", "μs", "microsecond", "microseconds": UnitConversion(.seconds, dividedBy: 1_000_000)
    case "min", "minute", "minutes": UnitConversion(.seconds, times: 60)
    case "h", "hour", "hours": UnitConversion(.seconds, times: 3600)
    case "percent", "%", "pct": UnitConversion(.fraction, dividedBy: 100)
    case "fraction", "ratio", "share": UnitConversion(.fraction)
    case "b", "byte", "bytes": UnitConversion(.bytes)
    case "kb", "kib": UnitConversion(.bytes, times: 1024)
    case "mb", "mib": UnitConversion(.bytes, times: 1_048_576)
    case "gb", "gib": UnitConversion(.bytes, times: 1_073_741_824)
    case "/s", "per_second": UnitConversion(.perSecond)
    default: UnitConversion(.label(text))
    }
  }

  /// A column of fixed width pads its texts.
  private static func trimmed(_ text: String) -> String {
    let rest = text.drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { String(rest[...$0]) } ?? ""
  }

  private init(_ unit: Unit, times factor: Double = 1) { self.init(unit, factor, divides: false) }

  private init(_ unit: Unit, dividedBy divisor: Double) { self.init(unit, divisor, divides: true) }

  private init(_ unit: Unit, _ factor: Double, divides: Bool) {
    self.unit = unit
    self.factor = factor
    self.divides = divides
    kind = if case .label(let text) = unit { .label(text.lowercased()) } else { unit }
    isDuration = unit == .seconds || unit == Self.unnamed
  }

  @inline(__always)
  package func apply(_ value: Double) -> Double { divides ? value / factor : value * factor }
}
