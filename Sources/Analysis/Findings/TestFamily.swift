import Records
import Statistics

/// All tests of one report as one family (Benjamini and Hochberg, docs/methods.md#one-family-of-tests).
///
/// At q = .01 a change gets its verdict. What is worse at q = .05 only is told with low severity, to be watched; what is
/// better only then is not told.
enum TestFamily {
  /// What the tests of each rule tell, rule by rule.
  static func findings(_ tests: [[HypothesisTest]]) -> [[Finding]] {
    let trials = tests.flatMap(\.self)
    let certain = significant(trials, q: RuleContext.falseDiscoveryRate)
    let likely = significant(trials, q: RuleContext.watchDiscoveryRate)
    func finding(_ index: Int) -> Finding? {
      if likely.contains(index), !certain.contains(index), let finding = trials[index].finding(true),
        finding.verdict == .regressed
      {
        return finding.watched
      }
      return trials[index].finding(certain.contains(index))
    }
    var next = 0
    return tests.map { trials in
      defer { next += trials.count }
      return (next..<next + trials.count).compactMap(finding)
    }
  }

  private static func significant(_ trials: [HypothesisTest], q: Double) -> Set<Int> {
    let tested = trials.indices.compactMap { index in trials[index].p.map { (index: index, p: $0) } }
    let rejected = BenjaminiHochberg.rejected(tested.map(\.p), q: q)
    return Set(zip(tested, rejected).filter(\.1).map(\.0.index))
  }
}

extension Finding {
  /// The same where it is only likely.
  fileprivate var watched: Finding {
    let likely = if case .unusual(let change) = fact { Fact.unusual(change.likely) } else { fact }
    return Finding(
      rule: rule, measure: measure, area: area, severity: .low, verdict: verdict, completeness: completeness,
      fact: likely, evidence: evidence)
  }
}
