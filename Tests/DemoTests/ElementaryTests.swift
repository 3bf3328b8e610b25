import Testing

@testable import Demo

struct ElementaryTests {
  /// Python's math.exp.
  static let exponentials: [(Double, Double)] = [
    (-700, 9.85967654375977e-305), (-20.5, 1.2501528663867426e-09), (-1, 0.36787944117144233),
    (-0.001, 0.999000499833375), (0, 1), (0.3465, 1.4141094938303624), (0.35, 1.4190675485932571),
    (1, 2.718281828459045), (10, 22026.465794806718), (100.25, 3.451610733125924e+43), (690, 4.60460640478299e+299),
  ]
  @Test("e to the power of x equals the C library's", arguments: exponentials)
  func exponential(x: Double, expected: Double) { #expect(abs(Elementary.exp(x) / expected - 1) < 1e-15) }

  /// Python's math.log.
  static let logarithms: [(Double, Double)] = [
    (1e-300, -690.7755278982137), (2.2e-16, -36.05290412754046), (0.1, -2.3025850929940455),
    (0.5, -0.6931471805599453), (0.7071, -0.346583180371942), (0.99999, -1.0000050000287824e-05), (1, 0),
    (1.41422, 0.34657814235925116), (2, 0.6931471805599453), (10, 2.302585092994046),
    (123456.789, 11.723646487185881), (1e+300, 690.7755278982137),
  ]
  @Test("the natural logarithm equals the C library's", arguments: logarithms)
  func logarithm(x: Double, expected: Double) {
    #expect(abs(Elementary.log(x) - expected) <= 4e-16 * max(abs(expected), 1e-300))
  }

  /// scipy.stats.norm.ppf.
  static let quantiles: [(Double, Double)] = [
    (1e-15, -7.941345326170998), (1e-09, -5.9978070150076865), (0.001, -3.090232306167813),
    (0.0249, -1.9616778690637864), (0.0751, -1.4388253927525403), (0.3, -0.5244005127080409), (0.5, 0),
    (0.6, 0.2533471031357997), (0.925, 1.4395314709384563), (0.975, 1.959963984540054), (0.999999, 4.753424308817087),
  ]
  @Test("the normal quantile equals scipy's to seven digits", arguments: quantiles)
  func normal(p: Double, expected: Double) {
    #expect(abs(Elementary.normalQuantile(p) - expected) <= 5e-7 * max(abs(expected), 1e-3))
  }
}
