import Records

/// Puts together what the days' tallies say about groups.
struct GroupAssembly {
  let days: [DaySpan]
  /// For each day the tallies that counted it.
  let parts: [[DayTally]]
  let plan: MetricPlan
  let seconds: Double

  /// Of types and measures of which any row names a group.
  /// - Parameters:
  ///   - units: of metric types, those their rows are counted in.
  ///   - measures: what all rows of the settings' own measures come to.
  func grouped(units: [String: String], measures: [String: MeasureResult]) -> [GroupSubject: GroupedRows] {
    var grouped: [GroupSubject: GroupedRows] = [:]
    for (place, group) in plan.groups.enumerated() {
      let tallies = parts.map { $0.filter { place < $0.groups.count } }
      guard tallies.joined().contains(where: { !$0.groups[place].isEmpty || $0.groups[place].names.isOverfull }) else {
        continue
      }
      let unit: String? =
        switch group.subject {
        case .type(let name): units[name]
        case .measure(let name): measures[name]?.unit
        }
      grouped[group.subject] = rows(group, place, tallies, unit)
    }
    return grouped
  }

  private func rows(_ group: GroupPlan, _ place: Int, _ tallies: [[DayTally]], _ unit: String?) -> GroupedRows {
    var byName: [String: [[GroupTally.DayGroup]]] = [:]
    for (day, parts) in tallies.enumerated() {
      for part in parts {
        for (number, found) in part.dayGroups(place) {
          byName[part.groups[place].names.names[number], default: Array(repeating: [], count: days.count)][day].append(
            found)
        }
      }
    }
    let isOverfull =
      tallies.joined().contains { $0.groups[place].names.isOverfull }
      || byName.keys.count { $0 != NameTable.none } > GroupNames.limit
    return GroupedRows(
      group.measure, by: group.field,
      groups: isOverfull ? [:] : byName.reduce(into: [:]) { $0[$1.key] = rows(named: $1.key, group, $1.value, unit) },
      isOverfull: isOverfull, unit: unit ?? "")
  }

  private func rows(
    named name: String, _ group: GroupPlan, _ found: [[GroupTally.DayGroup]], _ unit: String?
  ) -> GroupRows {
    let whole = merged(found.joined().map(\.tally), group)
    // A type's rows are counted in the unit of all hosts together.
    let kinds = unit.map { [UnitConversion.of($0).kind] as Set } ?? whole.kinds
    func value(_ tally: MeasureTally, _ seconds: Double) -> (value: Double?, n: Int) {
      if case .measure = group.subject {
        let result = tally.result(seconds: seconds, like: unit)
        return (result?.value, result?.n ?? 0)
      }
      let rows = tally.rows(of: kinds)
      return (rows.map { Self.value(group.measure.aggregate, $0) }, rows?.count ?? 0)
    }
    let result = value(whole, seconds)
    return GroupRows(
      plan.intake.text(name), value: result.value, n: result.n, rows: whole.rows(of: kinds),
      days: zip(days, found).map { span, parts in
        parts.isEmpty ? nil : value(merged(parts.map(\.tally), group), span.end.seconds(since: span.start)).value
      },
      watched: zip(days, found).compactMap { span, parts in watched(span, parts, kinds) },
      hours: name == NameTable.none ? [] : zip(days, found).flatMap { span, parts in Self.hours(span, parts) })
  }

  private func merged(_ tallies: [MeasureTally], _ group: GroupPlan) -> MeasureTally {
    var total = MeasureTally(group.measure, wanted: group.wanted)
    for tally in tallies { total.add(tally) }
    return total
  }

  private func watched(_ span: DaySpan, _ parts: [GroupTally.DayGroup], _ kinds: Set<Unit>) -> WatchedDay? {
    let limits = parts.flatMap { $0.tally.limits(kinds) }
    guard var merged = limits.first else { return nil }
    for tally in limits.dropFirst() { merged.add(tally) }
    return merged.watched(span)
  }

  private static func hours(_ span: DaySpan, _ parts: [GroupTally.DayGroup]) -> [Instant] {
    let seen = parts.reduce(0) { $0 | $1.hours }
    return (0..<32).filter { seen >> UInt32($0) & 1 == 1 }.map { span.start.adding(seconds: Int64($0) * 3600) }
  }

  private static func value(_ aggregate: Measure.Aggregate, _ rows: ValueSummary) -> Double {
    switch aggregate {
    case .max: rows.max
    case .last: rows.last
    default: rows.mean
    }
  }
}
