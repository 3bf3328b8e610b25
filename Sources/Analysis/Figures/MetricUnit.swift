import Records
import Summaries

/// What unit the values of a metric type are in, after Summaries converted them (docs/figures.md).
enum MetricUnit {
  /// The unit of a type that has rows; `standard` is the one docs/figures.md names for it.
  static func of(_ type: String, in metrics: PeriodMetrics, standard: Unit) -> Unit {
    let text = metrics.units[type] ?? ""
    switch UnitConversion.of(text).unit {
    case .seconds: return .seconds
    case .fraction: return .fraction
    case .bytes: return .bytes
    default: break
    }
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
