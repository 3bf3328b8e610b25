import Records

/// The rows of one unit: of both periods, by day and by group.
struct PanelTally {
  private(set) var current = PanelBucket()
  private(set) var reference = PanelBucket()
  private(set) var days: [PanelBucket]
  /// By the number of the group's name.
  private var groups: [Int: PanelGroup] = [:]

  struct PanelGroup {
    var current = PanelBucket()
    var reference = PanelBucket()
  }

  init(days: Int) { self.days = Array(repeating: PanelBucket(), count: days) }

  /// - Parameters:
  ///   - day: nil for one before the series.
  ///   - group: nil where there are no groups.
  mutating func add(_ value: Double, day: Int?, isOfPeriod: Bool, isOfReference: Bool, group: Int?) {
    if let day { days[day].add(value) }
    if isOfPeriod { current.add(value) }
    if isOfReference { reference.add(value) }
    guard let group, isOfPeriod || isOfReference else { return }
    if isOfPeriod { groups[group, default: PanelGroup()].current.add(value) }
    if isOfReference { groups[group, default: PanelGroup()].reference.add(value) }
  }

  /// The largest by name, then the rest together.
  ///
  /// Of totals those with the largest, of everything else those with most rows; what the period does not have comes
  /// after all that it has.
  func ranked(
    _ names: [String], _ aggregate: OwnPanel.PanelAggregate, limit: Int
  ) -> (kept: [PanelSummary.Group], others: PanelSummary.Group?, otherNames: Int?) {
    func weight(_ group: PanelGroup) -> (Double, Double) {
      func size(_ bucket: PanelBucket) -> Double {
        bucket.rows == 0
          ? -.infinity : aggregate.isTotal ? bucket.value(aggregate) ?? 0 : Double(bucket.rows)
      }
      return (size(group.current), size(group.reference))
    }
    let beyond = groups.filter { names[$0.key] == NameTable.other }
    let ranked = groups.filter { names[$0.key] != NameTable.other }.sorted { a, b in
      let (ofA, ofB) = (weight(a.value), weight(b.value))
      return ofA != ofB ? ofA > ofB : names[a.key].utf8.lexicographicallyPrecedes(names[b.key].utf8)
    }
    let kept = ranked.prefix(limit).map {
      PanelSummary.Group(name: names[$0.key], current: $0.value.current, reference: $0.value.reference)
    }
    let rest = ranked.dropFirst(limit).map(\.value) + beyond.values
    guard !rest.isEmpty else { return (kept, nil, nil) }
    var others = PanelSummary.Group(name: NameTable.other, current: PanelBucket(), reference: PanelBucket())
    for group in rest {
      others.current.add(group.current)
      others.reference.add(group.reference)
    }
    return (kept, others, beyond.isEmpty ? rest.count : nil)
  }
}
