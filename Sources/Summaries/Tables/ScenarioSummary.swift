package import Records

/// User scenarios of the period.
package struct ScenarioSummary: TableSummary {
  package struct Scenario: Sendable {
    package var name: String
    package var succeeded = 0, failed = 0
    package init(name: String) { self.name = name }
  }
  /// Scenarios kept by name: those with most failures, of equal ones those with most runs.
  package static let limit = 50
  /// By name's bytes.
  package var scenarios: [Scenario] = []
  /// All other scenarios together; nil when there are none.
  package var others: Scenario?
  /// How many they are; nil when they were too many to tell apart.
  package var otherNames: Int?
  /// All of the days before the period.
  package var before = SumsBefore()
  /// Statuses that Daybook does not know.
  package var unknownWords: UnknownWords?
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

extension ScenarioSummary {
  /// Takes the scenarios: the worst by name, the rest together.
  mutating func fold(_ all: [Scenario]) {
    let folded = WorstFirst.split(all, limit: Self.limit, name: \.name) { scenario in
      (failures: scenario.failed, runs: scenario.succeeded + scenario.failed)
    }
    scenarios = folded.kept
    guard !folded.rest.isEmpty else { return }
    var sum = Scenario(name: NameTable.other)
    for scenario in folded.rest {
      sum.succeeded += scenario.succeeded
      sum.failed += scenario.failed
    }
    others = sum
    otherNames = folded.names
  }
}

extension ScenarioSummary {
  private var all: [Scenario] { scenarios + [others].compactMap(\.self) }

  package var rowsOfPeriod: Int { all.reduce(0) { $0 + $1.succeeded + $1.failed } }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    var figures: [CountedFigure] = [
      .count(.scenarios.runs, rowsOfPeriod),
      CountedFigure(.scenarios.succeeded, Double(all.reduce(0) { $0 + $1.succeeded }), rows: rowsOfPeriod),
    ]
    figures += scenarios.map { rate(.scenarios.byScenario.successRate.named($0.name), $0) }
    guard let others else { return figures }
    figures.append(rate(.scenarios.byScenario.successRate.at(.others), others))
    return figures + CountedFigure.otherNames(of: .scenarios.byScenario.successRate, otherNames)
  }

  private func rate(_ id: FigureID, _ scenario: Scenario) -> CountedFigure {
    .share(id, scenario.succeeded, of: scenario.succeeded + scenario.failed)
  }
}
