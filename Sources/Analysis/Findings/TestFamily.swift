import Records
import Statistics

/// All tests of one report as one family: Benjamini and Hochberg at q = .05 (METHODS §0).
enum TestFamily {
  static func findings(_ trials: [Trial]) -> [Finding] {
    let tested = trials.indices.filter { trials[$0].p != nil }
    let rejected = BenjaminiHochberg.rejected(tested.map { trials[$0].p! }, q: Judgement.falseDiscoveryRate)
    let significant = Set(zip(tested, rejected).filter(\.1).map(\.0))
    return trials.indices.compactMap { trials[$0].finding(significant.contains($0)) }
  }
}
