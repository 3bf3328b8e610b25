import Statistics
import Testing

/// Oracles: scipy 1.17 (binomtest, fisher_exact, betaincinv), statsmodels confint_proportions_2indep(method: "newcomb"),
/// the check figures of docs/methods.md.
struct ProportionTests {
  @Test(
    "Wilson's interval",
    arguments: [
      (0, 10, 0.0, 0.27753279986288926), (5, 1000, 0.0021375355273244604, 0.011650955373375113),
      (0, 1000, 0.0, 0.0038267584855551234), (10, 10, 0.7224672001371109, 1.0), (0, 1, 0.0, 0.7934506856227626),
      (0, 100, 0.0, 0.03699349820698568), (50, 200, 0.19508168006817497, 0.31434098312045833),
      (1, 1, 0.20654931437723745, 1.0),
    ] as [(Int, Int, Double, Double)])
  func wilson(k: Int, n: Int, low: Double, high: Double) {
    let interval = Proportion(k, of: n).wilson()
    #expect(close(interval.low, low) && close(interval.high, high))
    #expect(interval.contains(Proportion(k, of: n).value))
  }

  @Test("over-dispersion φ̂ widens Wilson's interval as if there were n ÷ φ̂ trials")
  func inflated() {
    let inflated = Proportion(40, of: 1000).wilson(overdispersion: 4)
    let fewer = Proportion(10, of: 250).wilson()
    #expect(close(inflated.low, fewer.low) && close(inflated.high, fewer.high))
    #expect(Proportion(40, of: 1000).wilson(overdispersion: 0.2) == Proportion(40, of: 1000).wilson())
  }

  @Test(
    "Clopper and Pearson's interval",
    arguments: [
      (0, 10, 0.0, 0.30849710781876294), (10, 10, 0.6915028921812371, 1.0),
      (9, 12, 0.42814153812190026, 0.9451393554720076), (6, 6, 0.5407418735600995, 1.0),
      (5, 1000, 0.00162541951756276, 0.011629470559812147), (1, 1, 0.025, 1.0),
    ] as [(Int, Int, Double, Double)])
  func clopperPearson(k: Int, n: Int, low: Double, high: Double) {
    let interval = Proportion(k, of: n).clopperPearson()
    #expect(close(interval.low, low) && close(interval.high, high))
  }

  /// k before, n before, k after, n after, φ̂, low, high.
  static let differences: [(Int, Int, Int, Int, Double, Double, Double)] = [
    (2, 40, 6, 40, 1, -0.039772649321624706, 0.2452996056978604),
    (5, 1000, 50, 200, 1, 0.1896804096950012, 0.3094046257016096),
    (56, 70, 48, 80, 1, -0.333872654036906, -0.052431472402365065),
    (0, 1000, 0, 1000, 1, -0.0038267584855551234, 0.0038267584855551234),
    (100, 10000, 160, 10000, 1, 0.0028682719340131814, 0.009188506223145161),
    (100, 10000, 160, 10000, 3, 0.0005361990541301815, 0.011630209386795959),
  ]

  @Test("Newcombe's interval of a difference", arguments: differences)
  func newcombe(k1: Int, n1: Int, k2: Int, n2: Int, phi: Double, low: Double, high: Double) {
    let comparison = ProportionComparison(
      before: Proportion(k1, of: n1), after: Proportion(k2, of: n2), overdispersion: phi)
    #expect(close(comparison.interval().low, low) && close(comparison.interval().high, high))
    let reversed = ProportionComparison(
      before: Proportion(k2, of: n2), after: Proportion(k1, of: n1), overdispersion: phi)
    #expect(close(reversed.interval().low, -high) && close(reversed.p, comparison.p))
  }

  @Test(
    "p-values: Fisher's below 5 expected, else pooled z",
    arguments: [
      (2, 40, 6, 40, 1, 0.26332581931680243), (5, 1000, 50, 200, 1, 1.1125680319507765e-51),
      (56, 70, 48, 80, 1, 0.00804508136819656), (100, 10000, 160, 10000, 1, 0.00018005836075562747),
      (100, 10000, 160, 10000, 3, 0.03058377622581235), (0, 1000, 0, 1000, 1, 1), (7, 7, 3, 3, 1, 1),
    ] as [(Int, Int, Int, Int, Double, Double)])
  func pValue(k1: Int, n1: Int, k2: Int, n2: Int, phi: Double, p: Double) {
    let comparison = ProportionComparison(
      before: Proportion(k1, of: n1), after: Proportion(k2, of: n2), overdispersion: phi)
    #expect(close(comparison.p, p, 1e-9))
  }

  @Test(
    "Fisher's exact test",
    arguments: [
      (2, 38, 6, 34, 0.26332581931680243), (0, 10, 7, 3, 0.0030959752321981426),
      (5, 995, 50, 150, 7.486970363687383e-36), (1, 9, 11, 3, 0.0027594561852200836), (0, 5, 0, 5, 1.0),
      (3, 3, 3, 3, 1.0), (10, 0, 5, 99990, 1.0896741595612082e-40), (2, 1998, 9, 1991, 0.06506722999794623),
    ] as [(Int, Int, Int, Int, Double)])
  func fisher(a: Int, b: Int, c: Int, d: Int, p: Double) { #expect(close(FisherExact.twoSided(a, b, c, d), p, 1e-9)) }

  @Test("few successes with bursts never get a smaller p than without")
  func burstsAndFisher() {
    let before = Proportion(0, of: 40)
    let after = Proportion(7, of: 40)
    let plain = ProportionComparison(before: before, after: after).p
    let bursts = ProportionComparison(before: before, after: after, overdispersion: 5).p
    #expect(plain < 0.05 && bursts > 0.05)
  }

  @Test("errors in bursts of five without any change: about 5 % false alarms with φ̂, several times that without")
  func falseAlarms() {
    var random = SplitMix(seed: 288)
    func day() -> [(bad: Int, total: Int)] {
      (0..<288).map { _ in (bad: random.unit() < 0.1 ? 5 : 0, total: 40) }
    }
    func proportion(_ buckets: [(bad: Int, total: Int)]) -> Proportion {
      Proportion(buckets.reduce(0) { $0 + $1.bad }, of: buckets.reduce(0) { $0 + $1.total })
    }
    let rounds = 400
    var corrected = 0
    var textbook = 0
    for _ in 0..<rounds {
      let (before, after) = (day(), day())
      var spread = Overdispersion()
      spread.add(before)
      spread.add(after)
      let (a, b) = (proportion(before), proportion(after))
      if ProportionComparison(before: a, after: b, overdispersion: spread.value).p < 0.05 { corrected += 1 }
      if ProportionComparison(before: a, after: b).p < 0.05 { textbook += 1 }
    }
    #expect(corrected <= rounds * 8 / 100)
    #expect(textbook >= rounds * 20 / 100)
  }
}
