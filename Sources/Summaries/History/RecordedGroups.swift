import Records

/// The rows of one metric type or measure of a closed period, apart by a field, as the ledger keeps them.
struct RecordedGroups: Codable, Sendable, Hashable {
  struct RecordedGroup: Codable, Sendable, Hashable {
    /// What it is told apart by, which nobody sees.
    var key: String
    var name: String
    var value: Double?
    var n: Int
    var rows: ValueColumns
    var days: [Double?]
    /// Microseconds since 1970.
    var hours: [Int64]
  }

  /// Of a metric type, by its name in the report; nil of a measure.
  var type: String?
  var measure: String?
  var field: String
  var unit: String
  var isOverfull: Bool
  var groups: [RecordedGroup]

  init(_ subject: GroupSubject, _ rows: GroupedRows) {
    switch subject {
    case .type(let name): type = name
    case .measure(let name): measure = name
    }
    field = rows.field.written
    unit = rows.unit
    isOverfull = rows.isOverfull
    groups = rows.groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { key, group in
      RecordedGroup(
        key: key, name: group.name, value: group.value, n: group.n, rows: ValueColumns([group.rows]),
        days: group.days, hours: group.hours.map(\.microseconds))
    }
  }

  var order: String { type ?? measure ?? "" }

  /// Nil when the settings tell nothing apart by that field any more.
  func rows(_ plan: MetricPlan) -> (GroupSubject, GroupedRows)? {
    guard let subject = type.map(GroupSubject.type) ?? measure.map(GroupSubject.measure),
      let plan = plan.groups.first(where: { $0.subject == subject && $0.field.written == field })
    else { return nil }
    let groups = groups.map { group in
      (
        group.key,
        GroupRows(
          group.name, value: group.value, n: group.n, rows: group.rows.summaries?.first ?? nil, days: group.days,
          hours: group.hours.map(Instant.init(microseconds:)))
      )
    }
    return (
      subject,
      GroupedRows(
        plan.measure, by: plan.field, groups: Dictionary(groups) { one, _ in one }, isOverfull: isOverfull, unit: unit)
    )
  }
}
