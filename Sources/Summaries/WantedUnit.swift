package import Records

/// In which of its units a metric type, or a measure of the settings, is counted.
///
/// What cannot be converted into that unit is never added to it.
package enum WantedUnit: Hashable, Sendable {
  /// That of most rows; of equally many the first by its name.
  case commonest
  /// The commonest of those that count things: no time, share, size or rate, and no currency.
  case things
  /// The commonest of those that may be money: no time, share, size or rate.
  case money
  /// Shares, where any row is one.
  case shares
  /// This one, as the settings write it. Rows that name none are taken to be in it.
  case declared(String)

  /// What rows of requests have to be in: times; without a unit they are seconds.
  package static let durations = WantedUnit.declared("s")

  /// How the metric types of standard measures are counted.
  ///
  /// Requests are durations and nothing else.
  package static func standard(_ measures: [Measure]) -> [String: WantedUnit] {
    var wanted: [String: WantedUnit] = [:]
    for measure in measures where measure.figure.family != .custom && measure.source != MetricPlan.requestType {
      wanted[measure.source] = standard(measure.unit)
    }
    wanted["orders"] = wanted["orders_count"]
    return wanted
  }

  private static func standard(_ unit: Unit) -> WantedUnit {
    switch unit {
    case .count: .things
    case .fraction: .shares
    case .money(let currency): currency.isEmpty ? .money : .declared(currency)
    case .seconds, .bytes, .perSecond, .label: .commonest
    }
  }

  /// How the rows of the settings' own measure are counted; nil where only their number matters.
  package static func own(_ measure: Measure) -> WantedUnit? {
    switch measure.aggregate {
    case .count, .rate, .share: return nil
    default: break
    }
    switch measure.unit {
    case .count: return .things
    case .money(""): return .money
    default: return .declared(measure.writtenUnit.isEmpty ? written(measure.unit) : measure.writtenUnit)
    }
  }

  private static func written(_ unit: Unit) -> String {
    switch unit {
    case .seconds: "s"
    case .bytes: "B"
    case .money(let currency): currency
    case .count, .fraction, .perSecond, .label: unit.description
    }
  }

  /// The kinds of rows that are counted, of which `rows` has some; empty where none fits.
  package func fitting(_ rows: [Unit: Int]) -> Set<Unit> {
    switch self {
    case .commonest: commonest(rows) { _ in true }
    case .things: commonest(rows) { $0.name.map { !Currencies.codes.contains($0.uppercased()) } ?? false }
    case .money: commonest(rows) { $0.name != nil }
    case .shares: commonest(rows) { $0 == .fraction }
    case .declared(let text):
      Set([UnitConversion.of(text).kind, UnitConversion.unnamed].filter { rows[$0] != nil })
    }
  }

  /// The same, but where nothing fits and no unit was declared the commonest.
  package func taken(_ rows: [Unit: Int]) -> Set<Unit> {
    let fitting = fitting(rows)
    return fitting.isEmpty && !isDeclared ? WantedUnit.commonest.fitting(rows) : fitting
  }

  package var isDeclared: Bool { if case .declared = self { true } else { false } }

  private func commonest(_ rows: [Unit: Int], _ fits: (Unit) -> Bool) -> Set<Unit> {
    let most = rows.filter { fits($0.key) }.max {
      $0.value != $1.value
        ? $0.value < $1.value : $1.key.description.utf8.lexicographicallyPrecedes($0.key.description.utf8)
    }
    return most.map { [$0.key] } ?? []
  }
}

extension Unit {
  /// Of a label; nil for all that Daybook converts.
  fileprivate var name: String? { if case .label(let text) = self { text } else { nil } }
}
