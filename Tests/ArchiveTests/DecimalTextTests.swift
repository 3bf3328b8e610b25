import Testing

@testable import Archive

@Suite struct DecimalTextTests {
  @Test(
    "money without exponent or rounding",
    arguments: [
      (0, "0"), (0.1, "0.1"), (1_047_326.51, "1047326.51"), (1e21, "1000000000000000000000"), (-2.5, "-2.5"),
      (0.000_01, "0.00001"), (100, "100"), (-1.5e-7, "-0.00000015"), (1.25e16, "12500000000000000"),
      (-1.797e308, "-1797" + String(repeating: "0", count: 305)),
      (Double.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"),
      (123_456_789_012.35, "123456789012.35"),
    ])
  func money(value: Double, text: String) { #expect(DecimalText.of(value) == text) }
}
