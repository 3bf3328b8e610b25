import Records
import Summaries

/// What unit the values of a metric type are in, after Summaries converted them (docs/figures.md).
enum MetricUnit {
  /// The unit of a type that has rows; `standard` is the one docs/figures.md names for it.
  static func of(_ type: String, in metrics: PeriodMetrics, standard: Unit) -> Unit {
    let unit = UnitConversion.of(metrics.units[type] ?? "").unit
    guard case .label(let text) = unit else { return unit }
    switch standard {
    // A number of connections or users stays a number, whatever its rows call it; but money is not a number of them.
    case .count: return Currencies.codes.contains(text) ? .money(text) : .count
    // Rows that name no unit may hold 0.4 or 40; only what cannot be percent is taken as a fraction.
    case .fraction: return text.isEmpty && (metrics.types[type]?.max ?? 0) <= 1 ? .fraction : .label(text)
    case .money: return .money(text)
    default: return .label(text)
    }
  }
}
