import Records
import Statistics

/// A measure that looks into single rows, over one day.
struct MeasureTally {
  let measure: Measure
  /// Rows that have every field the filter names.
  var inScope = 0
  var sum = CompensatedSum()
  var min = Double.infinity
  var max = -Double.infinity
  var last = ValueAtTime()
  var values: [Double] = []
  /// Rows for which the filter holds.
  var count = 0
  /// Nil where no row is held against limits.
  var limits: LimitTally?

  init(_ measure: Measure, limits: LimitTally? = nil) {
    self.measure = measure
    self.limits = limits
  }

  mutating func add(_ value: Double, at time: Int64, lookup: (String) -> Filter.Value?) {
    if let filter = measure.filter {
      guard let holds = filter.evaluate(lookup) else { return }
      inScope += 1
      if measure.aggregate == .share { limits?.add(holds: holds, at: time) }
      guard holds else { return }
    } else {
      inScope += 1
    }
    count += 1
    if measure.aggregate != .share { limits?.add(value, at: time) }
    sum.add(value)
    min = Swift.min(min, value)
    max = Swift.max(max, value)
    last.offer(value, at: time)
    if [.p50, .p95, .p99].contains(measure.aggregate) { values.append(value) }
  }

  mutating func add(_ other: MeasureTally) {
    inScope += other.inScope
    count += other.count
    sum.add(other.sum)
    min = Swift.min(min, other.min)
    max = Swift.max(max, other.max)
    last.offer(other.last)
    values += other.values
  }

  /// Nil when no row was in scope, or none passed a filter whose aggregate needs one.
  func result(seconds: Double) -> MeasureResult? {
    switch measure.aggregate {
    case .share: return inScope == 0 ? nil : MeasureResult(value: Double(count) / Double(inScope), n: inScope)
    case .count: return inScope == 0 ? nil : MeasureResult(value: Double(count), n: count)
    case .rate: return inScope == 0 || seconds <= 0 ? nil : MeasureResult(value: Double(count) / seconds, n: count)
    default: break
    }
    guard count > 0 else { return nil }
    var sorted = values
    func quantile(_ probability: Double) -> Double { Quantiles.type7([probability], of: &sorted)[0] }
    let value =
      switch measure.aggregate {
      case .avg: sum.value / Double(count)
      case .sum: sum.value
      case .min: min
      case .max: max
      case .last: last.value
      case .p50: quantile(0.5)
      case .p95: quantile(0.95)
      default: quantile(0.99)
      }
    return MeasureResult(value: value, n: count)
  }
}

extension DayTally {
  /// Offers one row to every measure of its type. `value` is converted; `where` sees it under the name `value`, the
  /// unit text under `unit`, and the metadata's top-level members under their keys.
  func addToMeasures(
    _ value: Double, unit: UnsafeRawBufferPointer, at time: Int64, type: String, metadata: UnsafeRawBufferPointer
  ) {
    var fields: [String: Filter.Value]?
    for position in measures.indices where measures[position].measure.source == type {
      if fields == nil, measures[position].measure.filter != nil {
        fields = unsafe MetadataFields.all(metadata)
        fields?["value"] = .number(value)
        fields?["unit"] = .text(unsafe StoredText.normalised(unit))
      }
      measures[position].add(value, at: time) { fields?[$0] }
    }
  }
}
