import Records

/// A metric type or a measure of the settings whose rows are told apart by a field.
struct GroupPlan: Sendable {
  let subject: GroupSubject
  /// What limits its rows are held against, and how its number is made of them.
  let measure: Measure
  let field: GroupField
  let wanted: WantedUnit?
  /// The numbers of its metric types.
  let types: Set<Int>
  /// Where a day has a tally of all of its rows; nil where only their counters have them.
  let position: Int?

  /// Of all metric types but requests and sales, and of the settings' own measures that have a field.
  /// - Parameter tallied: the measures that a day in full has tallies of, in their order.
  static func all(
    _ types: [String], names: [String], _ measures: [Measure], tallied: [Measure], wanted: [String: WantedUnit]
  ) -> [GroupPlan] {
    let own = measures.filter { $0.figure.family == .custom }.compactMap { measure -> GroupPlan? in
      let numbers = types.indices.filter { types[$0] == measure.source }
      guard measure.field != .none, !numbers.isEmpty else { return nil }
      return GroupPlan(
        subject: .measure(measure.name), measure: measure, field: measure.field, wanted: .own(measure),
        types: Set(numbers), position: tallied.firstIndex(of: measure))
    }
    let told = types.indices.filter { !Self.summed.contains(types[$0]) }
    let ofTypes = Dictionary(grouping: told) { names[$0] }.map { name, numbers -> GroupPlan in
      let measure =
        measures.first { $0.isGauge && $0.source == name }
        ?? Measure(
          name: name, figure: .custom(type: name, .mean), source: name, aggregate: .avg, unit: .label(""),
          better: .lower, section: .system, by: .host)
      return GroupPlan(
        subject: .type(name), measure: measure, field: measure.field, wanted: wanted[name] ?? .commonest,
        types: Set(numbers), position: tallied.firstIndex(of: measure))
    }
    return own + ofTypes.filter { $0.field != .none }.sorted { $0.measure.source < $1.measure.source }
  }

  /// Requests have figures of their own, and what is summed up is no one's.
  private static let summed: Set<String> = [MetricPlan.requestType, "revenue", "orders", "orders_count"]
}

/// Whose rows are told apart.
package enum GroupSubject: Hashable, Sendable {
  /// By its name as the report has it.
  case type(String)
  /// A measure of the settings' own.
  case measure(String)
}
