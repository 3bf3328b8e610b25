package import Records
import Statistics

/// Health checks of the period.
package struct HealthSummary: TableSummary {
  package struct Check: Sendable {
    package var name: String
    package var passed = 0, failed = 0, errors = 0
    /// Rows that have a response time.
    package var timed = 0
    /// Mean response time in seconds over those rows; nil when there are none.
    package var meanSeconds: Double?
    package init(name: String) { self.name = name }
    package var total: Int { passed + failed + errors }
  }
  /// Checks kept by name: those with most failures, of equal ones those with most runs.
  package static let limit = 50
  /// By name's bytes.
  package var checks: [Check] = []
  /// All other checks together; nil when there are none.
  package var others: Check?
  /// How many they are; nil when they were too many to tell apart.
  package var otherNames: Int?
  /// Statuses that Daybook does not know.
  package var unknownWords: UnknownWords?
  /// For each five-minute bucket of the period: checks passed, checks run.
  package var buckets: [(passed: Int, run: Int)] = []
  /// The same of the reference period.
  package var referenceBuckets: [(passed: Int, run: Int)] = []
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

extension HealthSummary {
  /// Takes the checks with the response times of each: the worst by name, the rest together.
  mutating func fold(_ all: [(check: Check, seconds: [Double])]) {
    func finished(_ check: Check, _ seconds: [Double]) -> Check {
      var check = check
      check.timed = seconds.count
      check.meanSeconds = Average.of(seconds)
      return check
    }
    let folded = WorstFirst.split(all, limit: Self.limit, name: \.check.name) { entry in
      (failures: entry.check.failed + entry.check.errors, runs: entry.check.total)
    }
    checks = folded.kept.map { finished($0.check, $0.seconds) }
    guard !folded.rest.isEmpty else { return }
    var sum = Check(name: NameTable.other)
    for (check, _) in folded.rest {
      sum.passed += check.passed
      sum.failed += check.failed
      sum.errors += check.errors
    }
    others = finished(sum, folded.rest.flatMap(\.seconds))
    otherNames = folded.names
  }
}

extension HealthSummary {
  private var all: [Check] { checks + [others].compactMap(\.self) }

  package var rowsOfPeriod: Int { all.reduce(0) { $0 + $1.total } }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    var figures: [CountedFigure] = [
      .count(.health.checks, rowsOfPeriod),
      CountedFigure(.health.passed, Double(all.reduce(0) { $0 + $1.passed }), rows: rowsOfPeriod),
    ]
    figures += checks.map { .share(.health.byCheck.passRate.named($0.name), $0.passed, of: $0.total) }
    figures += checks.map { response(.health.byCheck.response.named($0.name), $0) }
    guard let others else { return figures }
    figures.append(.share(.health.byCheck.passRate.at(.others), others.passed, of: others.total))
    figures.append(response(.health.byCheck.response.at(.others), others))
    return figures + CountedFigure.otherNames(of: .health.byCheck.passRate, otherNames)
  }

  private func response(_ id: FigureID, _ check: Check) -> CountedFigure {
    CountedFigure(id, check.meanSeconds, rows: check.timed, otherwise: .noSuchField)
  }
}
