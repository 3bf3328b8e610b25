import Records
import Summaries

/// What unit the values of a metric type are in, after Summaries converted them (docs/figures.md).
enum MetricUnit {
  /// Rows' unit text → Daybook's unit; nil for a text that is only a label, and for none.
  static func converted(_ text: String) -> Unit? {
    switch text.lowercased() {
    case "%", "percent", "pct": .fraction
    case "b", "bytes", "kb", "mb", "gb", "kib", "mib", "gib": .bytes
    case "s", "sec", "seconds", "ms", "us", "min", "h": .seconds
    default: nil
    }
  }

  /// The unit of a type that has rows; `standard` is the one docs/figures.md names for it.
  static func of(_ type: String, in metrics: PeriodMetrics, standard: Unit) -> Unit {
    let text = metrics.units[type] ?? ""
    if let unit = converted(text) { return unit }
    switch standard {
    // A number of connections or users stays a number, whatever its rows call it.
    case .count: return .count
    // Rows that name no unit may hold 0.4 or 40; only what cannot be percent is taken as a fraction.
    case .fraction:
      let named = ["fraction", "ratio", "share"].contains(text.lowercased())
      let small = text.isEmpty && (metrics.types[type]?.max ?? 0) <= 1
      return named || small ? .fraction : .label(text)
    case .money: return .money(text)
    default: return .label(text)
    }
  }
}
