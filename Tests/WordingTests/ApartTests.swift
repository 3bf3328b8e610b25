import Records
import Testing

@testable import Wording

@Suite struct ApartTests {
  @Test(
    "two values are written as elsewhere, with more digits only where these would look alike",
    arguments: [
      (1.82, 1.91, .seconds, "1.82 s", "1.91 s"), (1.8241, 1.8243, .seconds, "1.8241 s", "1.8243 s"),
      (0.82912, 0.82913, .seconds, "829.12 ms", "829.13 ms"), (0.9996, 1.0001, .seconds, "0.9996 s", "1 s"),
      (5400.1, 5400.4, .seconds, "5,400.1 s", "5,400.4 s"), (0.0421, 0.0149, .fraction, "4.21 %", "1.49 %"),
      (0.04212, 0.04213, .fraction, "4.212 %", "4.213 %"), (1e-9, 2e-9, .fraction, "0.0000001 %", "0.0000002 %"),
      (12, 12, .count, "12", "12"), (12, 13, .count, "12", "13"), (12.34, 12.32, .count, "12.34", "12.32"),
      (12, 12.001, .count, "12", "12.001"), (1000, 1001, .count, "1,000", "1,001"),
      (2_000_000_000, 2_000_000_001, .bytes, "2,000,000,000 B", "2,000,000,001 B"),
      (10.001, 10.002, .money("RUB"), "10.001 RUB", "10.002 RUB"), (3.141, 3.142, .label("°C"), "3.141 °C", "3.142 °C"),
      (1, 1.0000000000000002, .count, "1.0", "1.0000000000000002"),
      (-1.8241, -1.8243, .seconds, "−1.8241 s", "−1.8243 s"),
    ] as [(Double, Double, Records.Unit, String, String)])
  func english(before: Double, after: Double, unit: Records.Unit, first: String, second: String) {
    let texts = English().apart(before, after, unit)
    #expect(texts.before.replacing("\u{A0}", with: " ") == first)
    #expect(texts.after.replacing("\u{A0}", with: " ") == second)
  }

  @Test("Russian has its own signs")
  func russian() {
    let texts = Russian().apart(0.04212, 0.04213, .fraction)
    #expect(texts.before == "4,212\u{A0}%" && texts.after == "4,213\u{A0}%")
    #expect(Russian().apart(1.8241, 1.8243, .seconds).after == "1,8243\u{A0}с")
  }
}
