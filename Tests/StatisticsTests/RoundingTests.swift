import Foundation
import Statistics
import Testing

struct RoundingTests {
  /// Python: float(f"{x:.15g}").
  static let known: [(Double, Double)] = [
    (0.1 + 0.2, 0.3), (1.0 / 3, 0.333333333333333), (2.0 / 3, 0.666666666666667), (0, 0), (-0.0, 0),
    (123_456_789_012_345_680, 123_456_789_012_346_000), (1e15, 1e15), (-1.0 / 3, -0.333333333333333),
    (1_234_567.890_123_456_7, 1234567.89012346), (1.234567890123456789e-300, 1.23456789012346e-300),
    (999_999_999_999_999, 999_999_999_999_999),
    (.infinity, .infinity), (-.infinity, -.infinity),
  ]

  @Test("figures are rounded to 15 significant digits", arguments: known)
  func rounding(x: Double, expected: Double) { #expect(Rounding.significant15(x) == expected) }

  @Test("the largest number stays finite")
  func largest() {
    #expect(Rounding.significant15(.greatestFiniteMagnitude).isFinite)
    #expect(Rounding.significant15(-.greatestFiniteMagnitude).isFinite)
  }

  @Test("not a number stays so")
  func notANumber() { #expect(Rounding.significant15(.nan).isNaN) }

  @Test("rounding equals printing with %.15g, and rounding twice changes nothing")
  func likePrintf() {
    var random = SplitMix(seed: 15)
    for _ in 0..<2000 {
      let x = Double(bitPattern: random.next())
      guard x.isFinite, abs(x) < 1e307 else { continue }
      let rounded = Rounding.significant15(x)
      #expect(rounded == Double(String(format: "%.15g", x)))
      #expect(Rounding.significant15(rounded) == rounded)
    }
  }
}
