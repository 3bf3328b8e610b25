import Charting
import Numerals
import Testing

@Suite struct TickFormatTests {
  static let russian = TickFormat(
    numerals: Numerals(decimal: ",", group: "\u{A0}"), thousand: " тыс.", million: " млн")

  @Test(
    "Ticks are alike in decimals and magnitude",
    arguments: [
      ([0, 0.5, 1], TickFormat(), ["0", "0.5", "1.0"]),
      ([0, 0.25, 0.5], TickFormat(factor: 100), ["0", "25", "50"]),
      ([0, 0.005, 0.01], TickFormat(factor: 100), ["0", "0.5", "1.0"]),
      ([0, 2_500, 5_000], TickFormat(), ["0", "2,500", "5,000"]),
      ([0, 2_500, 10_000], TickFormat(), ["0", "2.5k", "10.0k"]),
      ([0, 500_000, 1_000_000], TickFormat(), ["0", "0.5M", "1.0M"]),
      ([-2, 0, 2], TickFormat(), ["−2", "0", "2"]),
      ([0, 2_500, 5_000], russian, ["0", "2\u{A0}500", "5\u{A0}000"]),
      ([0, 0.000_000_5, 0.000_001], TickFormat(), ["0", "0.0000005", "0.0000010"]),
      ([0, 2e-9, 4e-9], TickFormat(), ["0", "2×10⁻⁹", "4×10⁻⁹"]),
      ([0, 0.5, 1], russian, ["0", "0,5", "1,0"]),
    ] as [([Double], TickFormat, [String])])
  func ticks(values: [Double], format: TickFormat, labels: [String]) {
    #expect(format.labels(of: values) == labels)
  }

  @Test(
    "A single value has at most three significant digits and its unit",
    arguments: [
      (0, "0 s"), (2.114, "2.11 s"), (2.1, "2.1 s"), (63.42, "63.4 s"), (634.2, "634 s"), (6_342, "6,342 s"),
      (0.0123456, "0.0123 s"), (-0.5, "−0.5 s"), (12_345, "12.3k s"), (1_234_567, "1.23M s"), (999_999, "1M s"),
      (9.999, "10 s"), (0.000_123_45, "0.000123 s"), (0.000_012_345, "0.0000123 s"), (-0.000_001_234, "−0.00000123 s"),
      (1.234e-10, "1.23×10⁻¹⁰ s"), (-5e-300, "−5×10⁻³⁰⁰ s"),
    ] as [(Double, String)])
  func values(value: Double, text: String) {
    #expect(TickFormat(unit: " s").text(value) == text)
  }

  @Test(
    "A percentage has at most two decimals, and is never rounded to all or nothing",
    arguments: [
      (0.003812, "0.38 %"), (0.0422, "4.22 %"), (0.3971, "39.7 %"), (0.00004, "<\u{A0}0.01 %"),
      (0.000_000_694, "<\u{A0}0.01 %"), (0, "0 %"), (1, "100 %"), (0.9996, "99.96 %"), (0.99996, ">\u{A0}99.99 %"),
    ] as [(Double, String)])
  func percentages(share: Double, text: String) {
    #expect(TickFormat(factor: 100, unit: " %", isShare: true).text(share) == text)
  }

  @Test(
    "Counts are written in full", arguments: [(0, "0"), (999, "999"), (12_345, "12,345"), (1_234_567, "1,234,567")])
  func counts(value: Double, text: String) {
    #expect(TickFormat().exact(value) == text)
  }
}
