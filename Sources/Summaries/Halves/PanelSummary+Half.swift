package import Records

extension PanelSummary {
  package struct PanelHalf: Codable, Hashable, Sendable {
    struct KeptUnit: Codable, Hashable, Sendable {
      /// Nil for rows that name none.
      var unit: String?
      var bucket: PanelBucket
      /// Of the days of the period.
      var days: [PanelBucket]
      var groups: [KeptGroup]
    }

    struct KeptGroup: Codable, Hashable, Sendable {
      var name: String
      var bucket: PanelBucket
    }

    var units: [KeptUnit]
    /// Days since 1970, as many as each unit has buckets.
    var days: [Int]
    var first: Int64?

    var isEmpty: Bool { units.isEmpty }
  }

  /// What a later report needs of this period; nothing of a panel whose rows are of every period.
  package func half(_ comparison: Comparison) -> PanelHalf {
    let own = Set(comparison.current.days.map(\.day))
    let places = isStanding ? [] : series.indices.filter { own.contains(series[$0].day) }
    let units =
      isStanding ? [] : known.filter { unit in unit.current.rows > 0 || places.contains { unit.days[$0].rows > 0 } }
    return PanelHalf(
      units: units.map { unit in
        PanelHalf.KeptUnit(
          unit: unit.unit, bucket: unit.current, days: places.map { unit.days[$0] },
          groups: unit.groups.filter { $0.current.rows > 0 }.map {
            PanelHalf.KeptGroup(name: $0.name, bucket: $0.current)
          })
      }, days: places.map { series[$0].day.number }, first: firstRow?.microseconds)
  }

  /// Takes what was kept of the reference in place of what rows told of it, the days of the series that lie in it too.
  package mutating func adopt(reference half: PanelHalf) {
    guard !isStanding, listing == nil else { return }
    hasKeptReference = true
    adoptUnits(half)
    for index in known.indices {
      let kept = half.units.first { $0.unit == known[index].unit }
      known[index].reference = kept?.bucket ?? PanelBucket()
      let before = Dictionary((kept?.groups ?? []).map { ($0.name, $0.bucket) }) { one, _ in one }
      let names = Set(known[index].groups.map(\.name))
      known[index].groups += (kept?.groups ?? []).filter { !names.contains($0.name) }
        .map { Group(name: $0.name, current: PanelBucket(), reference: PanelBucket()) }
      known[index].groups = known[index].groups.map {
        Group(name: $0.name, current: $0.current, reference: before[$0.name] ?? PanelBucket())
      }.filter { $0.current.rows > 0 || $0.reference.rows > 0 }.sorted { TextOrder.ofBytes($0.name, $1.name) }
    }
    adopt(series: half)
  }

  /// Takes the days of the series from what was kept of another earlier period.
  package mutating func adopt(series half: PanelHalf) {
    guard !isStanding, listing == nil else { return }
    adoptUnits(half)
    firstRow = [firstRow, half.first.map(Instant.init(microseconds:))].compactMap(\.self).min()
    for (place, number) in half.days.enumerated() {
      guard let day = series.firstIndex(where: { $0.day.number == number }) else { continue }
      for index in known.indices {
        let kept = half.units.first { $0.unit == known[index].unit }
        known[index].days[day] = kept?.days[place] ?? PanelBucket()
      }
    }
    tell()
  }

  /// Makes known the units that were kept.
  private mutating func adoptUnits(_ half: PanelHalf) {
    let units = Set(known.map(\.unit))
    known += half.units.filter { !units.contains($0.unit) }.map {
      KnownUnit(
        unit: $0.unit, current: PanelBucket(), reference: PanelBucket(),
        days: Array(repeating: PanelBucket(), count: series.count), groups: [])
    }
  }

  /// Sets what follows from the units and days that are known.
  mutating func tell() {
    known.sort { a, b in
      let (ofA, ofB) = (a.current.rows + a.reference.rows, b.current.rows + b.reference.rows)
      if ofA != ofB { return ofA > ofB }
      // What names no unit comes last.
      guard let unitOfA = a.unit, let unitOfB = b.unit else { return a.unit != nil && b.unit == nil }
      return unitOfA < unitOfB
    }
    let none = KnownUnit(
      unit: nil, current: PanelBucket(), reference: PanelBucket(),
      days: Array(repeating: PanelBucket(), count: series.count), groups: [])
    parts = (known.isEmpty ? [none] : Array(known.prefix(PanelFold.mostUnits))).map(part)
  }

  private func part(_ unit: KnownUnit) -> Part {
    let (groups, others, otherNames) = ranked(unit.groups)
    let first = firstRow?.microseconds ?? .max
    let days = isStanding ? [] : zip(series, unit.days).filter { first < $0.0.end }
    return Part(
      unit: unit.unit, current: unit.current, reference: unit.reference, days: days.map { (day: $0.day, bucket: $1) },
      groups: groups, others: others, otherNames: otherNames)
  }

  /// The largest by name, then the rest together.
  ///
  /// Of totals those with the largest, of everything else those with most rows; what the period does not have comes
  /// after all that it has.
  private func ranked(_ groups: [Group]) -> (kept: [Group], others: Group?, otherNames: Int?) {
    func size(_ bucket: PanelBucket) -> Double {
      bucket.rows == 0 ? -.infinity : aggregate.isTotal ? bucket.value(aggregate) ?? 0 : Double(bucket.rows)
    }
    let beyond = groups.filter { $0.name == NameTable.other }
    let ranked = groups.filter { $0.name != NameTable.other }.sorted { a, b in
      let (ofA, ofB) = ((size(a.current), size(a.reference)), (size(b.current), size(b.reference)))
      return ofA != ofB ? ofA > ofB : TextOrder.ofBytes(a.name, b.name)
    }
    let rest = ranked.dropFirst(Self.limit) + beyond
    guard !rest.isEmpty else { return (ranked, nil, nil) }
    var others = Group(name: NameTable.other, current: PanelBucket(), reference: PanelBucket())
    for group in rest {
      others.current.add(group.current)
      others.reference.add(group.reference)
    }
    return (Array(ranked.prefix(Self.limit)), others, beyond.isEmpty ? rest.count : nil)
  }
}
