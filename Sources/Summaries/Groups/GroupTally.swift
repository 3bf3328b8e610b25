import Records

/// The rows of one metric type or measure on one day, apart by a field.
struct GroupTally {
  struct DayGroup {
    var tally: MeasureTally
    /// Bit h: some row came in hour h of the day; not known of rows without a name.
    var hours: UInt32 = 0
  }

  let plan: GroupPlan
  let field: GroupField
  let names: GroupNames
  /// By the numbers of their names.
  private(set) var groups: [Int: DayGroup] = [:]
  private let limits: LimitTally?

  init(_ plan: GroupPlan, names: GroupNames, limits: LimitTally?) {
    self.plan = plan
    field = plan.field
    self.names = names
    self.limits = limits
  }

  /// Whether no row named a group.
  var isEmpty: Bool { groups.isEmpty }

  mutating func begin(with unnamed: DayGroup?) { groups[GroupNames.unnamed] = unnamed }

  mutating func add(
    _ row: MeasuredValue, of group: Int, hour: Int, at time: Int64, lookup: (String) -> Filter.FilterValue?
  ) {
    guard group != GroupNames.other else { return }
    if groups[group] == nil {
      groups[group] = DayGroup(tally: MeasureTally(plan.measure, wanted: plan.wanted, limits: limits))
    }
    groups[group]?.tally.add(row, at: time, lookup: lookup)
    groups[group]?.hours |= 1 << UInt32(hour)
  }
}

extension DayTally {
  /// Offers one row to all that tell its type's rows apart, before it is counted otherwise.
  ///
  /// As long as no row of the day names a group, none is kept apart: that costs a row of most databases nothing.
  func addToGroups(
    _ value: Double, unit: Int, of type: Int, at time: Int64, host: UnsafeRawBufferPointer,
    metadata: UnsafeRawBufferPointer
  ) {
    for place in groupPlaces[type] {
      let group = unsafe number(
        of: groups[place].field, in: groups[place].names, host: host, metadata: metadata)
      if groups[place].isEmpty {
        if group == GroupNames.unnamed { continue }
        groups[place].begin(with: unnamedRows(place))
      }
      let kind = type == 0 && hasRequestType ? Unit.seconds : units.kinds[units.kindNumbers[unit]]
      let row = MeasuredValue(value: value, unit: kind, text: units.texts[unit])
      let fields = groups[place].plan.measure.filter == nil ? nil : unsafe MeasuredValue.fields(row, metadata)
      groups[place].add(row, of: group, hour: Int((time - start) / 3_600_000_000), at: time) { fields?[$0] }
    }
  }

  /// By the numbers of their names; all rows as those without a name where no row names one.
  func dayGroups(_ place: Int) -> [Int: GroupTally.DayGroup] {
    let found = groups[place]
    return found.isEmpty ? unnamedRows(place).map { [GroupNames.unnamed: $0] } ?? [:] : found.groups
  }

  /// All rows so far; nil when there are none.
  private func unnamedRows(_ place: Int) -> GroupTally.DayGroup? {
    let plan = groups[place].plan
    var tally = MeasureTally(plan.measure, wanted: plan.wanted)
    if let position = plan.position, position < measures.count {
      tally = measures[position]
    } else {
      for type in plan.types.sorted() {
        let home = unsafe types[type]
        if home.kind >= 0 { tally.take(home, units.kinds[home.kind], units) }
        for (stranger, counters) in strangers where stranger.type == type {
          tally.take(counters, units.kinds[stranger.kind], units)
        }
      }
    }
    return tally.inScope > 0 ? GroupTally.DayGroup(tally: tally) : nil
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
