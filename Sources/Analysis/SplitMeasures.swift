import Records
import Settings
import Summaries

/// A measure or a metric type whose rows are of several hosts (or other groups), each told for itself.
struct SplitMeasure {
  struct SplitGroup {
    /// As the report shows it; of several that look alike each has a number.
    let name: String
    /// Nil without rows.
    let now: GroupRows?
    let before: GroupRows?
  }

  /// How many groups have figures and are held against limits.
  static let most = 20

  let measure: Measure
  let rows: GroupedRows
  let isOfType: Bool
  /// The worst first.
  let groups: [SplitGroup]

  init(_ subject: GroupSubject, _ rows: GroupedRows, before: GroupedRows?) {
    measure = rows.measure
    self.rows = rows
    isOfType = if case .type = subject { true } else { false }
    groups = Self.worstFirst(Self.named(rows.groups, before?.groups ?? [:]), measure)
  }

  var source: String { measure.source }
  var shown: ArraySlice<SplitGroup> { groups.prefix(Self.most) }
  var figure: FigureID { measure.figure.ofGroups ?? measure.figure }

  /// The figures that each group has, the one that ranks them first.
  var numbers: [(id: FigureID, value: (GroupRows) -> Double?)] {
    let own: (id: FigureID, value: (GroupRows) -> Double?) = (figure, { $0.value })
    guard isOfType else { return [own] }
    let others: [(id: FigureID, value: (GroupRows) -> Double?)] =
      measure.isGauge
      ? ResourceFigures.figures(of: source).compactMap { figure in
        figure.id.ofGroups.map { ($0, { $0.rows.map(figure.value) }) }
      }
      : [
        (.custom(type: source, .count), { Double($0.n) }), (.custom(type: source, .max), { $0.rows?.max }),
        (.custom(type: source, .last), { $0.rows?.last }),
      ]
    return [own] + others.filter { $0.id != figure }
  }

  func unit(in metrics: PeriodMetrics) -> Unit? {
    if isOfType { return MetricUnit.of(source, in: metrics, standard: measure.unit) }
    return measure.unit == .money("") ? .money(rows.unit) : measure.unit
  }

  /// What the report shows of it beside its figures.
  var record: GroupedMeasure {
    let values = groups.compactMap { $0.now?.value }
    let worst = measure.better == .lower ? values.max() : values.min()
    let extreme = groups.first?.now?.value == worst
    return GroupedMeasure(
      figure, by: rows.field, better: measure.better, in: measure.section, others: Array(numbers.dropFirst().map(\.id)),
      groups: shown.map {
        MeasureGroup($0.name, value: $0.now?.value, before: $0.before?.value, days: $0.now?.days ?? [])
      }, unlisted: rows.isOverfull ? nil : groups.dropFirst(Self.most).count { $0.now?.value != nil },
      isWithoutWhole: isOfType || measure.field == .host && measure.isOfOneSource, beginsWithExtreme: extreme)
  }

  /// By what they are told apart by, so that the same group has the same name in both periods.
  private static func named(_ now: [String: GroupRows], _ before: [String: GroupRows]) -> [SplitGroup] {
    let keys = Set(now.keys).union(before.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let names = keys.map { now[$0]?.name ?? before[$0]?.name ?? $0 }
    let times = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    var met: [String: Int] = [:]
    return zip(keys, names).map { key, name in
      met[name, default: 0] += 1
      let isAlone = times[name] == 1
      return SplitGroup(name: isAlone ? name : "\(name) #\(met[name] ?? 0)", now: now[key], before: before[key])
    }
  }

  /// Beyond the critical limit, beyond the warning limit, all others; then the worse number.
  private static func worstFirst(_ groups: [SplitGroup], _ measure: Measure) -> [SplitGroup] {
    func rank(_ group: SplitGroup) -> (Int, Double) {
      let value = group.now?.value
      let worse = value.map { measure.better == .lower ? $0 : -$0 } ?? -.infinity
      let watched = group.now?.watched ?? []
      func isBeyond(_ limit: Double?, _ reading: (LimitReading) -> Bool, _ bucket: (LimitBucket) -> Int) -> Bool {
        value.map { measure.isBeyond(limit, $0) } ?? false
          || watched.contains { $0.readings.contains(where: reading) || $0.buckets.contains { bucket($0) > 0 } }
      }
      let level =
        isBeyond(measure.critical, \.isBeyondCritical, \.beyondCritical)
        ? 2 : isBeyond(measure.warning, \.isBeyondWarning, \.beyondWarning) ? 1 : 0
      return (level, worse)
    }
    return groups.map { ($0, rank($0)) }.sorted { a, b in
      a.1 != b.1 ? a.1 > b.1 : a.0.name.precedes(b.0.name)
    }.map(\.0)
  }
}

/// All measures and metric types of which several groups have rows, in the period or before.
enum SplitMeasures {
  static func all(_ input: ReportInput) -> [SplitMeasure] {
    guard let now = input.metrics.value else { return [] }
    let before = input.referenceMetrics.value?.grouped ?? [:]
    return subjects(input).compactMap { subject in
      let rows = now.grouped[subject] ?? before[subject].map { $0.without() }
      return rows.map { SplitMeasure(subject, $0, before: before[subject]) }
    }
  }

  /// Gauges first, in the order of their section, then the settings' own measures, then other types.
  static func subjects(_ input: ReportInput) -> [GroupSubject] {
    let sides = [input.metrics.value, input.referenceMetrics.value].compactMap { $0?.grouped }
    let found = Set(sides.flatMap(\.keys)).filter { subject in
      Set(sides.flatMap { $0[subject]?.groups.keys.map(\.self) ?? [] }).count > 1
        || sides.contains { $0[subject]?.isOverfull ?? false }
    }
    func rank(_ subject: GroupSubject) -> (Int, String) {
      switch subject {
      case .type(let name): ResourceFigures.types.firstIndex(of: name).map { ($0, name) } ?? (1001, name)
      case .measure(let name): (1000, name)
      }
    }
    return found.sorted { rank($0) < rank($1) }
  }

  /// Whether a number over all rows of the type would be no host's.
  static func splits(type: String, _ input: ReportInput) -> Bool { subjects(input).contains(.type(type)) }

  /// Whether a number over all rows of the settings' own measure would be no host's.
  static func splits(_ measure: Measure, _ input: ReportInput) -> Bool {
    measure.field == .host && measure.isOfOneSource && subjects(input).contains(.measure(measure.name))
  }
}
