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

  /// By their names' bytes.
  func named(_ names: [String]) -> [PanelSummary.Group] {
    groups.map { PanelSummary.Group(name: names[$0.key], current: $0.value.current, reference: $0.value.reference) }
      .sorted { TextOrder.ofBytes($0.name, $1.name) }
  }
}
