import Records
import SQLite
import Summaries

/// What `daybook doctor` says of units: rows that cannot be added, measures whose unit does not fit their rows.
struct UnitCheck {
  private let samples: [UnitSample]
  private let measures: [Measure]
  private let wanted: [String: WantedUnit]

  /// - Parameter measures: those of the settings.
  init(_ samples: [UnitSample], _ measures: [Measure]) {
    self.samples = samples
    self.measures = measures.filter { $0.figure.family == .custom || $0.source != MetricPlan.requestType }
    wanted = WantedUnit.standard(measures)
  }

  func remarks() -> [SourceRemark] {
    let texts = samples.compactMap(mixture) + measures.compactMap(misfit) + measures.compactMap(uncompared)
    return texts.map { SourceRemark(isWell: false, text: $0) }
  }

  /// Rows of one metric type that a report leaves out.
  private func mixture(_ sample: UnitSample) -> String? {
    let taken = taken(sample)
    let left = sample.units.filter { !taken.contains($0.conversion.kind) }
    guard !left.isEmpty else { return nil }
    let kept = sample.units.filter { taken.contains($0.conversion.kind) }
    let (number, all) = (left.reduce(0) { $0 + $1.rows }, sample.units.reduce(0) { $0 + $1.rows })
    // What the settings' unit fits not at all is told of the measure.
    guard !kept.isEmpty || sample.type == MetricPlan.requestType else { return nil }
    return "\(sample.type): \(number) of its latest \(all) rows are \(named(left)): reports leave them out"
      + (kept.isEmpty ? ", they are not times. " : " and count those \(named(kept)). ")
      + "Give every unit a metric type of its own, or count it by a measure with where: \"unit = '…'\"."
  }

  /// A measure that no row fits.
  private func misfit(_ measure: Measure) -> String? {
    guard let sample = samples.first(where: { $0.type == measure.source }), measure.filter == nil else { return nil }
    let rule = measure.figure.family == .custom ? WantedUnit.own(measure) : wanted[measure.source]
    guard let rule, measure.figure.family == .custom || rule.isDeclared else { return nil }
    guard rule.fitting(sample.rowsOfKind).isEmpty else { return nil }
    return "measure \(measure.name): its unit \(unit(measure)) does not fit the rows of \(sample.type), which are "
      + "\(named(sample.units)): it has no value. Write under unit what the rows are in."
  }

  /// A standard measure whose limits are compared with nothing.
  private func uncompared(_ measure: Measure) -> String? {
    guard measure.figure.family != .custom, measure.hasLimits, measure.unit == .fraction,
      let sample = samples.first(where: { $0.type == measure.source }),
      !taken(sample).contains(.fraction)
    else { return nil }
    let kept = sample.units.filter { taken(sample).contains($0.conversion.kind) }
    let isUnnamed = kept.allSatisfy { $0.text.isEmpty }
    if isUnnamed, kept.allSatisfy({ $0.largest <= 1 }) { return nil }
    return "measure \(measure.name): the rows of \(sample.type) are \(named(kept))\(isUnnamed ? " and above 1" : ""): "
      + "no limit is compared with them. Record them with the unit percent."
  }

  private func taken(_ sample: UnitSample) -> Set<Unit> {
    (sample.type == MetricPlan.requestType ? .durations : wanted[sample.type] ?? .commonest).taken(sample.rowsOfKind)
  }

  private func unit(_ measure: Measure) -> String {
    measure.writtenUnit.isEmpty ? measure.unit.description : measure.writtenUnit
  }

  /// `in RUB, USD and 3 other units`, `without a unit`.
  private func named(_ units: [(text: String, conversion: UnitConversion, rows: Int, largest: Double)]) -> String {
    var names: [String] = []
    for text in units.map({ String($0.text.prefix(30)) }) where !names.contains(text) { names.append(text) }
    let shown = names.prefix(3).map { $0.isEmpty ? "without a unit" : "in \($0)" }
    let rest = names.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) others" : "")
  }
}
