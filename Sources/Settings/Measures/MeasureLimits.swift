import Records

/// The limits of a measure: as written where they are, else the standard ones.
struct MeasureLimits {
  /// In the measure's own unit inside Daybook; nil for none.
  private(set) var warning: Double?
  private(set) var critical: Double?

  init(_ entry: MeasureEntry, unit: MeasureUnit, better: Direction, standard: Measure?) {
    func number(_ key: String, _ usual: Double?) -> Double? {
      entry.limit(key, in: unit).map { $0.map(unit.internalNumber) } ?? usual
    }
    warning = number("warning", standard?.warning)
    critical = number("critical", standard?.critical)
    guard let warning, let critical, better == .lower ? warning > critical : warning < critical else { return }
    let order = better == .lower ? "below" : "above"
    entry.report(
      at: entry.has("critical") ? "critical" : "warning",
      "critical is \(decimal(unit.writtenNumber(critical))), warning \(decimal(unit.writtenNumber(warning)))",
      remedy: "Where \(better.rawValue) is better, warning is not \(order == "below" ? "above" : "below") critical")
  }
}
