import Records
import Testing

@testable import Wording

@Suite("English numbers")
struct EnglishNumberTests {
  @Test(
    "a value with its unit",
    arguments: [
      (0, .count, "0"), (1, .count, "1"), (1234, .count, "1,234"), (1_234_567, .count, "1,234,567"),
      (69, .count, "69"), (68.97, .count, "69.0"), (-5, .count, "−5"),
      (0, .seconds, "0 s"), (0.000_002_3, .seconds, "0.0023 ms"), (0.2631, .seconds, "263 ms"),
      (0.0705, .seconds, "70.5 ms"), (0.9994, .seconds, "999 ms"), (0.9996, .seconds, "1 s"), (1, .seconds, "1 s"),
      (2.137, .seconds, "2.14 s"), (68.34, .seconds, "68.3 s"), (119.4, .seconds, "119 s"),
      (120, .seconds, "2 min"), (3322, .seconds, "55 min 22 s"), (7200, .seconds, "2 h"),
      (12_600, .seconds, "3 h 30 min"), (172_800, .seconds, "2 d"), (180_000, .seconds, "2 d 2 h"),
      (-0.25, .seconds, "−250 ms"), (-130, .seconds, "−2 min 10 s"),
      (0, .fraction, "0 %"), (1, .fraction, "100 %"), (0.0029, .fraction, "0.29 %"), (0.00001, .fraction, "< 0.01 %"),
      (0.014163, .fraction, "1.42 %"), (0.09999, .fraction, "10 %"), (0.5184, .fraction, "51.8 %"),
      (0.9985, .fraction, "99.9 %"), (0.99962, .fraction, "99.96 %"), (0.99996, .fraction, "> 99.99 %"),
      (1.5, .fraction, "150 %"),
      (512, .bytes, "512 B"), (1536, .bytes, "1.5 KB"), (1_073_741_824, .bytes, "1 GB"),
      (0.0282, .perSecond, "0.0282/s"), (12.345, .perSecond, "12.3/s"),
      (1_047_326.5, .money("RUB"), "1,047,326.50 RUB"), (5, .money(""), "5.00"),
      (3.6199, .label("of 5"), "3.62 of 5"), (13, .label("messages"), "13 messages"),
    ] as [(Double, Records.Unit, String)])
  func values(value: Double, unit: Records.Unit, text: String) {
    #expect(English().value(value, unit) == text)
  }

  @Test("only all is 100 %, only none is 0 %")
  func roundingToAll() {
    for share in stride(from: 0.0001, to: 1, by: 0.000_07) {
      let text = English().value(share, .fraction)
      #expect(text != "100 %" && text != "0 %", "\(share)")
    }
    #expect(English().value(0.999_999_999, .fraction) == "> 99.99 %")
  }

  @Test(
    "how a value moved",
    arguments: [
      (3, 3, .count, "unchanged"), (0, 7, .count, "+7"), (2, 6, .count, "+4"), (8, 3, .count, "−5"),
      (68, 66, .count, "−3 %"), (10, 21, .count, "+110 %"), (10, 100, .count, "× 10"), (40, 0, .count, "−100 %"),
      (1000, 1001, .count, "± 0 %"), (0.0039, 0.0142, .fraction, "+1 pts"), (0.5, 0.4, .fraction, "−10 pts"),
      (0.5, 0.500_001, .fraction, "± 0 pts"), (1.41, 2.14, .seconds, "+52 %"), (0, 2, .seconds, nil),
      (0, 5, .money("RUB"), nil), (-10, 5, .money("RUB"), nil), (4.27, 3.62, .label("of 5"), "−0.65"),
    ] as [(Double, Double, Records.Unit, String?)])
  func changes(before: Double, after: Double, unit: Records.Unit, text: String?) {
    #expect(English().change(from: before, to: after, unit) == text)
  }

  @Test("a figure says its value, that it is estimated, or why there is none")
  func figures() {
    let words = English()
    #expect(words.value(Figure("a.b", 2, unit: .seconds, n: 9)) == "2 s")
    #expect(words.value(Figure("a.b", 2, unit: .seconds, n: 9, state: .estimate)) == "≈ 2 s")
    let reasons: [(MissingReason, String)] = [
      (.noRows, "no data"), (.notRecorded, "not recorded"), (.noSuchField, "not recorded in these rows"),
      (.tooFewRows, "too few rows"), (.failed, "could not be read"),
    ]
    for (reason, text) in reasons { #expect(words.value(Figure(missing: "a.b", reason, unit: .count)) == text) }
  }
}
