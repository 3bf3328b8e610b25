import Statistics
import Testing

/// Oracle: scipy 1.17 (norm, t, betainc, betaincinv, binom, binomtest).
struct DistributionTests {
  @Test(
    "normal quantiles",
    arguments: [
      (1e-300, -37.0470962993612), (1e-10, -6.361340902404056), (0.001, -3.090232306167813),
      (0.025, -1.9599639845400545), (0.3, -0.5244005127080409), (0.5, 0.0), (0.9, 1.2815515655446004),
      (0.975, 1.959963984540054), (0.995, 2.5758293035489004), (0, -.infinity), (1, .infinity),
    ] as [(Double, Double)])
  func normalQuantile(p: Double, z: Double) { #expect(close(NormalDistribution.quantile(p), z, 1e-14)) }

  @Test(
    "two-sided normal p-values",
    arguments: [
      (0, 1.0), (0.5, 0.6170750774519738), (1.959963984540054, 0.05), (-4.12807, 3.658207616017484e-05),
      (8, 1.244192114854348e-15),
    ] as [(Double, Double)])
  func normalTails(z: Double, p: Double) { #expect(close(NormalDistribution.twoSided(z), p, 1e-12)) }

  @Test("quantile and distribution function undo each other")
  func inverse() {
    var random = SplitMix(seed: 3)
    for _ in 0..<500 {
      let p = random.unit()
      guard p > 0 else { continue }
      #expect(close(NormalDistribution.cumulative(NormalDistribution.quantile(p)), p, 1e-13))
    }
  }

  @Test(
    "incomplete beta",
    arguments: [
      (0.5, 2, 3, 0.6875), (0.01, 0.5, 0.5, 0.06376856085851985), (0.999, 5, 0.5, 0.9222819921009667),
      (0.3, 200, 500, 0.7996208251731608), (1e-05, 1, 1e5, 0.6321223982334279),
      (0.5, 1e5, 1e5, 0.5), (0.25, 30, 1, 8.673617379884035e-19), (0, 2, 3, 0), (1, 2, 3, 1),
    ] as [(Double, Double, Double, Double)])
  func incompleteBeta(x: Double, a: Double, b: Double, value: Double) {
    #expect(close(IncompleteBeta.regularized(x, a, b), value, 1e-9))
  }

  @Test(
    "inverse of the incomplete beta",
    arguments: [
      (0.025, 2, 39, 0.006113646599350838), (0.975, 7, 34, 0.29835266683957645), (0.5, 0.5, 0.5, 0.5),
      (0.025, 500, 501, 0.46854917297179194), (1e-06, 3, 10, 0.0016627143842545098), (0, 1, 1, 0), (1, 1, 1, 1),
    ] as [(Double, Double, Double, Double)])
  func inverseBeta(p: Double, a: Double, b: Double, x: Double) {
    #expect(close(IncompleteBeta.inverse(p, a, b), x, 1e-11))
  }

  @Test(
    "Student's quantiles",
    arguments: [
      (0.975, 4, 2.7764451051977934), (0.975, 9, 2.262157162798205), (0.995, 13, 3.012275838716578),
      (0.9, 63, 1.2951342937828885), (0.025, 1, -12.706204736174705), (0.5, 7, 0),
    ] as [(Double, Double, Double)])
  func studentQuantile(p: Double, df: Double, t: Double) { #expect(close(StudentT.quantile(p, df: df), t)) }

  @Test(
    "Student's p-values",
    arguments: [
      (2.5, 10, 0.03144684423660882), (0, 5, 1.0), (-1.1, 63, 0.27551766577731107), (12, 3, 0.0012450158007893362),
      (.infinity, 3, 0),
    ] as [(Double, Double, Double)])
  func studentTails(t: Double, df: Double, p: Double) { #expect(close(StudentT.twoSided(t, df: df), p)) }

  @Test(
    "binomial probabilities",
    arguments: [
      (0, 10, 0.3, 0.0282475249), (10, 10, 0.3, 5.9048999999999975e-06), (3, 10, 0.3, 0.2668279319999998),
      (500, 1000, 0.5, 0.025225018178360804), (5, 1000, 0.01, 0.03745311160824717),
      (500_123, 1_000_000, 0.5, 0.0007741035934421368), (1, 2, 1.0 / 3, 4.0 / 9), (0, 0, 0.5, 1), (0, 5, 0, 1),
      (5, 5, 1, 1), (-1, 5, 0.5, 0), (6, 5, 0.5, 0),
    ] as [(Int, Int, Double, Double)])
  func binomialDensity(k: Int, n: Int, p: Double, density: Double) {
    #expect(close(Binomial.density(k, n, p), density))
  }

  @Test("binomial probabilities add up to the distribution function", arguments: [1, 2, 7, 40])
  func binomialSums(n: Int) {
    var sum = 0.0
    for k in 0...n {
      sum += Binomial.density(k, n, 0.3)
      #expect(close(Binomial.atMost(k, n, 0.3), sum))
      #expect(close(Binomial.atLeast(k + 1, n, 0.3) + Binomial.atMost(k, n, 0.3), 1))
    }
  }

  @Test(
    "exact two-sided binomial p-values",
    arguments: [
      (9, 21, 2.0 / 26, 1.1763032298194773e-05), (9, 12, 0.5, 0.14599609375), (6, 6, 0.5, 0.03125),
      (8, 8, 0.5, 0.0078125), (11, 11, 0.5, 0.0009765625), (5, 10, 0.5, 1.0), (0, 1, 0.5, 1.0),
      (2, 40, 0.1, 0.42908079305224295), (55, 100, 0.5, 0.36820161732669615), (520, 1000, 0.5, 0.2174482932041415),
      (505_000, 1_000_000, 0.5, 1.538155504390233e-23), (3, 50, 0.25, 0.0008644354796202294), (0, 0, 0.5, 1),
    ] as [(Int, Int, Double, Double)])
  func binomialTest(k: Int, n: Int, p: Double, value: Double) {
    #expect(close(Binomial.twoSided(k, n, p), value, 1e-8))
  }
}
