import Testing

@testable import Numerals

@Suite struct NumeralsTests {
  private static let english = Numerals()
  private static let russian = Numerals(decimal: ",", group: "\u{A0}")

  @Test(
    "digits are grouped by three, with a true minus only before what is not 0",
    arguments: [
      (1234.5, 1, "1,234.5", "1\u{A0}234,5"), (-1_234_567, 0, "−1,234,567", "−1\u{A0}234\u{A0}567"),
      (-0.004, 2, "0.00", "0,00"), (999.996, 2, "1,000.00", "1\u{A0}000,00"), (0, 0, "0", "0"),
      (1e15, 0, "1e+15", "1e+15"), (-1.5e300, 2, "−1.5e+300", "−1,5e+300"), (.infinity, 1, "∞", "∞"),
      (-.infinity, 1, "−∞", "−∞"), (.nan, 1, "0", "0"),
    ] as [(Double, Int, String, String)])
  func grouped(value: Double, decimals: Int, inEnglish: String, inRussian: String) {
    #expect(Self.english.grouped(value, decimals: decimals) == inEnglish)
    #expect(Self.russian.grouped(value, decimals: decimals) == inRussian)
  }

  @Test(
    "significant digits; exact ties go to the even digit",
    arguments: [
      (2.125, 3, "2.12"), (2.135, 3, "2.13"), (0.125, 2, "0.12"), (1234.5, 3, "1,234"), (1235.5, 3, "1,236"),
      (9.996, 3, "10"), (99.96, 3, "100"), (999.6, 3, "1,000"), (0.000_123_45, 3, "0.000123"), (-5, 3, "−5"),
      (4.567e-12, 3, "4.57e-12"), (.leastNonzeroMagnitude, 3, "4.94e-324"), (0, 3, "0"),
    ] as [(Double, Int, String)])
  func significant(value: Double, digits: Int, text: String) {
    #expect(Self.english.significant(value, digits) == text)
  }

  @Test("a duration is below a second if it does not round to one, to the last bit")
  func belowSecond() {
    #expect(Numerals.isBelowSecond(0.9994) && Numerals.isBelowSecond(-0.9994) && Numerals.isBelowSecond(0))
    #expect(!Numerals.isBelowSecond(0.9995) && !Numerals.isBelowSecond(0.9996) && !Numerals.isBelowSecond(-1))
    var seconds = 0.9995
    for _ in 0..<20 {
      seconds = seconds.nextDown
      let written = Self.english.significant(seconds * 1000, 3)
      #expect(Numerals.isBelowSecond(seconds) ? written == "999" : written == "1,000", "\(seconds)")
    }
  }
}
