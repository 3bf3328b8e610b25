package import Records

/// Checks by name, as one table tells of them.
package struct HealthSummary: TableSummary {
  /// Checks kept by name: those with most failures, of equal ones those with most rows.
  package static let limit = 500
  /// By name's bytes.
  package private(set) var checks: [CheckRows] = []
  /// All other checks together; nil when there are none.
  package private(set) var others: CheckRows?
  /// How many they are; nil when they were too many to tell apart.
  package private(set) var otherNames: Int?
  /// Statuses that Daybook does not know.
  package var unknownWords: UnknownWords?
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []

  package init() {}

  init(_ all: [CheckRows]) { fold(all) }

  private mutating func fold(_ all: [CheckRows]) {
    let weighed = all.map { (check: $0, weight: $0.weight) }
    let folded = WorstFirst.split(weighed, limit: Self.limit, name: \.check.name) { $0.weight }
    checks = folded.kept.map(\.check)
    (others, otherNames) = (nil, nil)
    guard let first = folded.rest.first else { return }
    others = first.check.joined(folded.rest.dropFirst().map(\.check), as: NameTable.other)
    otherNames = folded.names
  }
}

extension HealthSummary {
  package struct HealthHalf: Codable, Hashable, Sendable {
    var checks: [CheckRows.Kept]
    /// All others together.
    var others: CheckRows.Kept?
  }

  package func half(_ comparison: Comparison) -> HealthHalf {
    HealthHalf(checks: checks.map(\.kept), others: others?.kept)
  }

  /// Of more checks than are kept by name, those of the reference's others stay among the others.
  package mutating func adopt(reference half: HealthHalf, _ comparison: Comparison) {
    let kept = Dictionary((half.checks + [half.others].compactMap(\.self)).map { ($0.name, $0) }) { one, _ in one }
    let known = all.map { $0.adopting(kept[$0.name]) }
    let names = Set(known.map(\.name))
    fold(
      known
        + kept.values.filter { !names.contains($0.name) }.sorted { TextOrder.ofBytes($0.name, $1.name) }
        .map { CheckRows(name: $0.name).adopting($0) })
  }

  package var all: [CheckRows] { checks + [others].compactMap(\.self) }

  /// Of the period, without those in maintenance.
  package var rowsOfPeriod: Int { all.reduce(0) { $0 + $1.passed + $1.failed } }

  /// None: two tables tell of checks, and incidents of their outages (`CheckRecord`).
  package func figures(_ comparison: Comparison) -> [CountedFigure] { [] }
}
