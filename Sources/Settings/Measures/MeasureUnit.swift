import Records

/// A unit as settings write it, and how its limits become Daybook's own numbers.
struct MeasureUnit {
  let unit: Unit
  /// As written.
  let name: String
  /// Daybook's number × `divisor` ÷ `factor` is the written one.
  private let factor: Double
  private let divisor: Double

  private init(_ name: String, _ unit: Unit, times factor: Double = 1, dividedBy divisor: Double = 1) {
    self.name = name
    self.unit = unit
    self.factor = factor
    self.divisor = divisor
  }

  /// `s ms us min h` are times, `%` and `fraction` shares, `B KB MB GB` (of 1024) bytes, `count` and `/s` themselves, a
  /// currency code or `money` money; any other text is a label.
  ///
  /// Units are read as those of the database's rows are.
  static func of(_ text: String) -> MeasureUnit {
    switch text.lowercased() {
    case "s", "sec", "secs", "second", "seconds": MeasureUnit(text, .seconds)
    case "ms", "msec", "millisecond", "milliseconds": MeasureUnit(text, .seconds, dividedBy: 1000)
    case "us", "µs", "μs", "microsecond", "microseconds": MeasureUnit(text, .seconds, dividedBy: 1_000_000)
    case "min", "minute", "minutes": MeasureUnit(text, .seconds, times: 60)
    case "h", "hour", "hours": MeasureUnit(text, .seconds, times: 3600)
    case "%", "percent", "pct": MeasureUnit(text, .fraction, dividedBy: 100)
    case "fraction", "ratio", "share": MeasureUnit(text, .fraction)
    case "b", "byte", "bytes": MeasureUnit(text, .bytes)
    case "kb", "kib": MeasureUnit(text, .bytes, times: 1024)
    case "mb", "mib": MeasureUnit(text, .bytes, times: 1_048_576)
    case "gb", "gib": MeasureUnit(text, .bytes, times: 1_073_741_824)
    case "count": MeasureUnit(text, .count)
    case "/s", "per_second": MeasureUnit(text, .perSecond)
    case "money": MeasureUnit(text, .money(""))
    default: MeasureUnit(text, Currencies.codes.contains(text) ? .money(text) : .label(text))
    }
  }

  /// How a standard measure's unit is written: percent for fractions, seconds for times.
  static func standard(_ unit: Unit) -> MeasureUnit {
    switch unit {
    case .seconds: of("s")
    case .fraction: of("%")
    case .bytes: of("B")
    case .count: of("count")
    case .perSecond: of("/s")
    case .money(let currency): of(currency.isEmpty ? "money" : currency)
    case .label(let text): of(text)
    }
  }

  /// What can be converted into each other, in words.
  var kind: String {
    switch unit {
    case .count: "count"
    case .seconds: "a time (s, ms, us, min or h)"
    case .fraction: "a share (\"%\" or fraction)"
    case .bytes: "bytes (B, KB, MB or GB)"
    case .perSecond: "/s"
    case .money: "money (money, or a currency such as RUB)"
    case .label(let text): escaped(text)
    }
  }

  /// Whether a limit, as written, can be met: shares lie between 0 and 1, only labels and money may be negative.
  func allows(_ written: Double) -> Bool {
    switch unit {
    case .fraction: (0...1).contains(internalNumber(written))
    case .label, .money: true
    default: written >= 0
    }
  }

  func internalNumber(_ written: Double) -> Double { divisor == 1 ? written * factor : written / divisor }

  func writtenNumber(_ number: Double) -> Double { divisor == 1 ? number / factor : number * divisor }
}

/// A number for people and YAML files, to twelve digits: 5, 0.25.
func decimal(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e12 else { return "\(number)" }
  var scale = 1.0
  while scale < 1e12, (number * scale).rounded() / scale != number { scale *= 10 }
  let rounded = (number * scale).rounded() / scale
  return rounded == rounded.rounded() ? String(Int64(rounded)) : "\(rounded)"
}
