import Records

/// The rows of one metric type or measure on one day, apart by a field.
struct GroupTally {
  struct DayGroup {
    var tally: MeasureTally
    /// Bit h: some row came in hour h of the day.
    var hours: UInt32 = 0
  }

  let plan: GroupPlan
  let names: GroupNames
  /// By the numbers of their names.
  private(set) var groups: [Int: DayGroup] = [:]
  private let limits: LimitTally?

  init(_ plan: GroupPlan, names: GroupNames, limits: LimitTally?) {
    self.plan = plan
    self.names = names
    self.limits = limits
  }

  mutating func add(
    _ row: MeasuredValue, of group: Int, hour: Int, at time: Int64, lookup: (String) -> Filter.FilterValue?
  ) {
    guard group != GroupNames.other else { return }
    let place = groups[group] == nil ? nil : group
    if place == nil {
      groups[group] = DayGroup(tally: MeasureTally(plan.measure, wanted: plan.wanted, limits: limits))
    }
    groups[group]?.tally.add(row, at: time, lookup: lookup)
    groups[group]?.hours |= 1 << UInt32(hour)
  }
}

extension DayTally {
  /// Offers one row to all that tell its type's rows apart.
  func addToGroups(
    _ row: MeasuredValue, of type: Int, at time: Int64, host: UnsafeRawBufferPointer,
    metadata: UnsafeRawBufferPointer
  ) {
    var fields: [String: Filter.FilterValue]?
    for place in groups.indices where groups[place].plan.types.contains(type) {
      let plan = groups[place].plan
      if fields == nil, plan.measure.filter != nil { fields = unsafe MeasuredValue.fields(row, metadata) }
      let group = unsafe number(of: plan.field, in: groups[place].names, host: host, metadata: metadata)
      groups[place].add(row, of: group, hour: Int((time - start) / 3_600_000_000), at: time) { fields?[$0] }
    }
  }

  private func number(
    of field: GroupField, in names: GroupNames, host: UnsafeRawBufferPointer, metadata: UnsafeRawBufferPointer
  ) -> Int {
    switch field {
    case .none: return GroupNames.unnamed
    case .host where unsafe !host.isEmpty: return unsafe names.number(of: host)
    case .host, .member:
      return unsafe MetadataFields.withText(field.written, of: metadata) { unsafe names.number(of: $0) }
    case .path:
      return unsafe MetadataFields.withText(field.written, of: metadata) { text -> Int in
        if unsafe text.isEmpty { return GroupNames.unnamed }
        let path = unsafe Int(self.table.number(of: text, hasEscapes: false))
        return names.number(named: self.table.names[path])
      }
    }
  }
}
