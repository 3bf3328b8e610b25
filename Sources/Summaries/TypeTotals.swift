import Records

/// The rows of one metric type, or of several that read alike, in all tallies of a span, apart by the kind of their unit.
struct TypeTotals {
  let name: String
  /// Their numbers in the plan.
  let types: [Int]
  /// All rows of the kind that is counted, and what was rejected whatever the unit.
  private(set) var counters = TypeCounters()
  /// The unit the counted rows name.
  private(set) var unit: String?
  /// Rows of other kinds.
  private(set) var others: [UnitRows] = []

  /// The rows of one kind.
  private struct UnitTotal {
    var counters = TypeCounters()
    var first: (time: Int64, text: String)?

    mutating func add(_ other: TypeCounters, _ units: UnitTable) {
      counters.add(other)
      guard other.firstUnit >= 0 else { return }
      let candidate = (time: other.firstUnitTime, text: units.texts[other.firstUnit])
      if first.map({ candidate < $0 }) ?? true { first = candidate }
    }
  }

  /// - Parameter like: the unit the period before is to be counted in; nil for the type's own choice.
  init(_ name: String, _ types: [Int], of tallies: [DayTally], _ plan: MetricPlan, like: String?) {
    self.name = name
    self.types = types
    let isRequests = plan.hasRequests && name == MetricPlan.requestType
    let isCrowded = Self.isCrowded(tallies)
    var parts: [Unit?: UnitTotal] = [:]
    func add(_ counters: TypeCounters, _ kind: Unit?, _ units: UnitTable) {
      parts[Self.told(kind, isCrowded), default: UnitTotal()].add(counters, units)
    }
    for tally in tallies {
      for type in types {
        let home = unsafe tally.types[type]
        counters.addRejections(home)
        guard home.firstUnit >= 0 else { continue }
        add(home, isRequests ? .seconds : tally.units.kinds[home.kind], tally.units)
      }
      for (stranger, counters) in tally.strangers where types.contains(stranger.type) {
        add(counters, tally.units.kinds[stranger.kind], tally.units)
      }
    }
    let wanted = isRequests ? WantedUnit.durations : plan.wantedUnit(of: name)
    var taken = wanted.taken(
      Dictionary(parts.compactMap { kind, part in kind.map { ($0, part.counters.count) } }) { one, _ in one })
    if isRequests {
      taken = [.seconds]
      unit = parts[.seconds]?.first?.text
    } else if case .declared(let text) = wanted {
      unit = taken.isEmpty ? nil : text
    } else {
      if let like { taken = [UnitConversion.of(like).kind] }
      unit = taken.first.flatMap { parts[$0]?.first?.text }
    }
    for kind in taken { parts[kind].map { counters.addRows($0.counters) } }
    others = UnitRows.ranked(
      parts.filter { kind, _ in !(kind.map(taken.contains) ?? false) }
        .map { UnitRows(unit: $0.key == nil ? nil : $0.value.first?.text, rows: $0.value.counters.count) })
  }

  /// More labels than are kept apart: which ones are must not depend on the order of rows.
  private static func isCrowded(_ tallies: [DayTally]) -> Bool {
    let tables = tallies.map(\.units)
    if tables.contains(where: \.isCrowded) { return true }
    guard tables.contains(where: { $0.texts.count * tables.count > UnitTable.limit }) else { return false }
    return tables.reduce(into: Set()) { $0.formUnion($1.texts) }.count > UnitTable.limit
  }

  private static func told(_ kind: Unit?, _ isCrowded: Bool) -> Unit? {
    if isCrowded, case .label(let text)? = kind, !text.isEmpty { return nil }
    return kind
  }
}
