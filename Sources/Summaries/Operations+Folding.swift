import Statistics

extension HealthSummary {
  /// Takes the checks with the response times of each: the worst by name, the rest together.
  public mutating func fold(_ all: [(check: Check, seconds: [Double])]) {
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

extension ScenarioSummary {
  /// Takes the scenarios: the worst by name, the rest together.
  public mutating func fold(_ all: [Scenario]) {
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

/// Chooses what is named of too many things that can fail.
private enum WorstFirst {
  /// - Returns: the `limit` with most failures, of equal ones those with most runs, by name; the rest, and how many they
  ///   are, nil when the rest holds what could not be told apart.
  static func split<Item>(
    _ all: [Item], limit: Int, name: (Item) -> String, _ weight: (Item) -> (failures: Int, runs: Int)
  ) -> (kept: [Item], rest: [Item], names: Int?) {
    func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
    let beyond = all.filter { name($0) == NameTable.other }
    let ranked = all.filter { name($0) != NameTable.other }.sorted { a, b in
      let (ofA, ofB) = (weight(a), weight(b))
      if ofA.failures != ofB.failures { return ofA.failures > ofB.failures }
      return ofA.runs != ofB.runs ? ofA.runs > ofB.runs : precedes(name(a), name(b))
    }
    let kept = ranked.prefix(limit).sorted { precedes(name($0), name($1)) }
    let rest = ranked.dropFirst(limit) + beyond
    return (kept, Array(rest), beyond.isEmpty ? rest.count : nil)
  }
}
