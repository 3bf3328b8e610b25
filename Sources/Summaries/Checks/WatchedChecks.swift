package import Records

/// The checks that a report tells of.
package struct WatchedChecks: Sendable {
  /// The worst first.
  package let all: [CheckRecord]
  /// All others together; nil when there are none.
  package let others: CheckRecord?
  /// How many they are; nil when they were too many to tell apart.
  package let otherNames: Int?

  init(all: [CheckRecord], others: CheckRecord? = nil, otherNames: Int? = nil) {
    self.all = all
    self.others = others
    self.otherNames = otherNames
  }
}

extension ReportInput {
  /// What rows, counts and incidents tell of checks.
  package var checks: WatchedChecks { CheckRecords.all(self) }

  /// What rows and counts of the days before the period tell of each check by name, and of all together.
  package var checksBefore: (byName: [String: SumsBefore], all: SumsBefore) {
    [health.value, healthCounts.value].compactMap(\.self).flatMap(\.all).reduce(into: ([:], SumsBefore())) {
      sums, check in
      sums.0[check.name, default: SumsBefore()].add(check.before)
      sums.1.add(check.before)
    }
  }
}
