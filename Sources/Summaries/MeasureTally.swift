import Records
import Statistics

/// A measure that looks into single rows, over one day.
struct MeasureTally {
  let measure: Measure
  /// Rows that have every field the filter names.
  private(set) var inScope = 0
  /// Rows for which the filter holds.
  private(set) var count = 0
  /// The same, apart by the kind of their unit; empty where only their number matters.
  private(set) var parts: [MeasurePart] = []
  /// Of rows whose unit does not matter; nil where none is held against limits.
  private(set) var limits: LimitTally?
  private let wanted: WantedUnit?
  /// What makes a number of rows that name no unit.
  private let declared: UnitConversion?
  /// Of rows of one kind of unit.
  private let unitLimits: LimitTally?

  /// - Parameters:
  ///   - wanted: nil where only the number of rows matters.
  ///   - limits: without rows yet; nil where no row is held against limits.
  init(_ measure: Measure, wanted: WantedUnit?, limits: LimitTally? = nil) {
    self.measure = measure
    self.wanted = wanted
    self.limits = wanted == nil ? limits : nil
    unitLimits = wanted == nil ? nil : limits
    declared = if case .declared(let text)? = wanted { UnitConversion.of(text) } else { nil }
  }

  mutating func add(_ row: MeasuredValue, at time: Int64, lookup: (String) -> Filter.FilterValue?) {
    if let filter = measure.filter {
      guard let holds = filter.evaluate(lookup) else { return }
      inScope += 1
      if measure.aggregate == .share { limits?.add(holds: holds, at: time) }
      guard holds else { return }
    } else {
      inScope += 1
    }
    count += 1
    guard wanted != nil else {
      if measure.aggregate != .share { limits?.add(row.value, at: time) }
      return
    }
    let isUnnamed = row.unit == UnitConversion.unnamed
    let value = isUnnamed ? declared?.apply(row.value) ?? row.value : row.value
    // Only a declared unit can make a number too large.
    guard Magnitude.isUsable(value) else { return }
    let place = parts.firstIndex { $0.unit == row.unit }
    if place == nil {
      let fits = declared.map { isUnnamed || row.unit == $0.kind } ?? true
      parts.append(
        MeasurePart(
          row.unit, keepsValues: fits && [.p50, .p95, .p99].contains(measure.aggregate),
          limits: fits ? unitLimits : nil))
    }
    parts[place ?? parts.count - 1].add(value, text: row.text, at: time)
  }

  mutating func add(_ other: MeasureTally) {
    inScope += other.inScope
    count += other.count
    for part in other.parts {
      if let place = parts.firstIndex(where: { $0.unit == part.unit }) {
        parts[place].add(part)
      } else {
        parts.append(part)
      }
    }
  }

  /// Rows of one kind of unit as a day's counters have them.
  mutating func take(_ counters: TypeCounters, _ kind: Unit?, _ units: UnitTable) {
    guard counters.count > 0 else { return }
    inScope += counters.count
    count += counters.count
    parts.append(MeasurePart(kind, counters, text: counters.firstUnit < 0 ? "" : units.texts[counters.firstUnit]))
  }

  /// The kinds of unit in which the rows are counted.
  var kinds: Set<Unit> {
    let rows = Dictionary(parts.compactMap { part in part.unit.map { ($0, part.count) } }) { one, _ in one }
    guard let wanted else { return [] }
    return measure.figure.family == .custom ? wanted.fitting(rows) : wanted.taken(rows)
  }

  /// The rows of the day against the measure's limits, of the kinds of unit in which they are counted.
  func limits(_ kinds: Set<Unit>) -> [LimitTally] {
    limits.map { [$0] } ?? parts.filter { $0.unit.map(kinds.contains) ?? false }.compactMap(\.limits)
  }

  /// - Parameter like: the unit the period before is to be counted in; nil for the measure's own choice.
  /// - Returns: nil when no row was in scope, or none passed a filter whose aggregate needs one.
  func result(seconds: Double, like: String?) -> MeasureResult? {
    switch measure.aggregate {
    case .share: return inScope == 0 ? nil : MeasureResult(value: Double(count) / Double(inScope), n: inScope)
    case .count: return inScope == 0 ? nil : MeasureResult(value: Double(count), n: count)
    case .rate: return inScope == 0 || seconds <= 0 ? nil : MeasureResult(value: Double(count) / seconds, n: count)
    default: break
    }
    guard count > 0 else { return nil }
    let kinds = declared == nil ? like.map { [UnitConversion.of($0).kind] } ?? kinds : kinds
    func isTaken(_ part: MeasurePart) -> Bool { part.unit.map(kinds.contains) ?? false }
    var taken = MeasurePart(nil)
    for part in parts where isTaken(part) { taken.add(part) }
    let others = parts.filter { !isTaken($0) }
      .map { UnitRows(unit: $0.unit == nil ? nil : $0.text, rows: $0.count) }
    return MeasureResult(
      value: taken.count > 0 ? value(taken) : nil, n: taken.count, unit: taken.text, others: UnitRows.ranked(others))
  }

  /// The rows of those kinds of unit together; nil when there are none.
  func rows(of kinds: Set<Unit>) -> ValueSummary? {
    var taken = MeasurePart(nil)
    for part in parts where part.unit.map(kinds.contains) ?? false { taken.add(part) }
    return taken.count == 0
      ? nil
      : ValueSummary(
        count: taken.count, sum: taken.sum.value, min: taken.min, max: taken.max, last: taken.last.value,
        quantiles: nil)
  }

  private func value(_ part: MeasurePart) -> Double {
    var sorted = part.values
    func quantile(_ probability: Double) -> Double { Quantiles.type7([probability], of: &sorted)[0] }
    return switch measure.aggregate {
    case .avg: part.sum.value / Double(part.count)
    case .sum: part.sum.value
    case .min: part.min
    case .max: part.max
    case .last: part.last.value
    case .p50: quantile(0.5)
    case .p95: quantile(0.95)
    default: quantile(0.99)
    }
  }
}

extension DayTally {
  /// Offers one row to every measure of its type.
  ///
  /// `where` sees the converted value under the name `value`, the unit text under `unit`, and the metadata's top-level
  /// members under their keys.
  func addToMeasures(_ row: MeasuredValue, at time: Int64, type: String, metadata: UnsafeRawBufferPointer) {
    var fields: [String: Filter.FilterValue]?
    for position in measures.indices where measures[position].measure.source == type {
      if fields == nil, measures[position].measure.filter != nil { fields = unsafe MeasuredValue.fields(row, metadata) }
      measures[position].add(row, at: time) { fields?[$0] }
    }
  }
}
