import Records
import TestSupport
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
      (10_719, .seconds, "2 h 59 min"),
      (12_600, .seconds, "3 h 30 min"), (172_800, .seconds, "2 d"), (180_000, .seconds, "2 d 2 h"),
      (-0.25, .seconds, "−250 ms"), (-130, .seconds, "−2 min 10 s"),
      (0, .fraction, "0 %"), (1, .fraction, "100 %"), (0.0029, .fraction, "0.29 %"), (0.00001, .fraction, "< 0.01 %"),
      (0.014163, .fraction, "1.42 %"), (0.09999, .fraction, "10 %"), (0.5184, .fraction, "51.8 %"),
      (0.9985, .fraction, "99.85 %"), (0.99962, .fraction, "99.96 %"), (0.99996, .fraction, "> 99.99 %"),
      (1.5, .fraction, "150 %"),
      (512, .bytes, "512 B"), (1536, .bytes, "1.5 KB"), (1_073_741_824, .bytes, "1 GB"),
      (0.0282, .perSecond, "0.0282/s"), (12.345, .perSecond, "12.3/s"),
      (1_047_326.5, .money("RUB"), "1,047,326.50 RUB"), (5, .money(""), "5.00"),
      (3.6199, .label("of 5"), "3.62 of 5"), (13, .label("messages"), "13 messages"),
      // Small numbers keep three digits: only 0 reads 0.
      (0.0004, .label(""), "0.0004"), (0.000_123_45, .label("BTC"), "0.000123 BTC"), (-0.004, .label("V"), "−0.004 V"),
      (0.0149, .label(""), "0.0149"), (0.5, .label("jobs"), "0.5 jobs"), (0.9996, .label(""), "1"),
      (0, .label("V"), "0 V"), (4e-10, .label(""), "0.0000000004"), (4.567e-12, .label("F"), "4.57e-12 F"),
      (-.leastNonzeroMagnitude, .label(""), "−4.94e-324"), (0.04, .count, "0.04"), (-0.0456, .count, "−0.0456"),
      (0, .money("USD"), "0.00 USD"),
      (0.0149, .money("USD"), "0.01 USD"), (0.005, .money("USD"), "0.01 USD"), (0.0049, .money("USD"), "0.0049 USD"),
      (0.000_123_45, .money("BTC"), "0.000123 BTC"), (-0.004, .money("EUR"), "−0.004 EUR"),
      (.leastNonzeroMagnitude, .money(""), "4.94e-324"), (1e-13, .perSecond, "1e-13/s"), (0.0004, .bytes, "0.0004 B"),
      (1e-16, .seconds, "1e-13 ms"),
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
      (1000, 1001, .count, "± 0 %"), (0.0039, 0.0142, .fraction, "+1.0 points"), (0.5, 0.4, .fraction, "−10.0 points"),
      (0.5, 0.500_001, .fraction, "± 0 points"), (1.41, 2.14, .seconds, "+52 %"), (0, 2, .seconds, nil),
      (0, 5, .money("RUB"), nil), (-10, 5, .money("RUB"), nil), (4.27, 3.62, .label("of 5"), "−0.65"),
      // No percent of nothing or of a loss.
      (-10, -5, .money("RUB"), nil), (-10, 0, .money("RUB"), nil), (10, -5, .money("RUB"), nil),
      (-40, -20, .count, nil),
      (0, 0.5, .perSecond, nil), (0, 1, .bytes, nil), (-2, 3, .count, "+5"), (-2, -1, .label("V"), "+1"),
      // Differences of small values are as fine as the values.
      (0.0004, 0.0009, .label(""), "+0.0005"), (0, 0.000_123, .label("BTC"), "+0.000123"),
      (0.004, -0.004, .label("V"), "−0.008"),
      (0.04, 0.09, .count, "+0.05"), (12.001, 12.002, .label(""), "± 0"), (1e-15, 3e-15, .label(""), "+2e-15"),
    ] as [(Double, Double, Records.Unit, String?)])
  func changes(before: Double, after: Double, unit: Records.Unit, text: String?) {
    #expect(English().change(from: before, to: after, unit)?.text == text)
  }

  @Test(
    "what rounds to nothing stayed, what is written with a sign went its way",
    arguments: [
      (0.2, 0.2005, .seconds, .stayed), (0.2005, 0.2, .seconds, .stayed), (1000, 1001, .count, .stayed),
      (5, 5, .count, .stayed), (0.5, 0.500_001, .fraction, .stayed), (12.002, 12.001, .label(""), .stayed),
      (100, 100.4, .money("EUR"), .stayed), (100, 101, .money("EUR"), .rose), (100, 99, .bytes, .fell),
      (3, 8, .count, .rose), (8, 3, .count, .fell), (10, 200, .count, .rose), (0.5, 0.4, .fraction, .fell),
    ] as [(Double, Double, Records.Unit, Change.Way)])
  func ways(before: Double, after: Double, unit: Records.Unit, way: Change.Way) throws {
    for words in [English(), Russian()] as [any Words] {
      let change = try #require(words.change(from: before, to: after, unit))
      #expect(change.way == way)
      #expect(change.text.contains("±") || before == after || way != .stayed)
    }
  }

  @Test(
    "a scale has the unit of what is drawn",
    arguments: [
      (.bytes, 900, 1, "\u{A0}B"), (.bytes, 5_000_000, 1 / 1_048_576, "\u{A0}MB"),
      (.bytes, 1e20, 1 / 1_099_511_627_776, "\u{A0}TB"), (.money("EUR"), 5, 1, "\u{A0}EUR"), (.money(""), 5, 1, ""),
      (.label("jobs"), 5, 1, "\u{A0}jobs"), (.label(""), 5, 1, ""), (.perSecond, 5, 1, "/s"), (.count, 5, 1, ""),
    ] as [(Records.Unit, Double, Double, String)])
  func scales(unit: Records.Unit, largest: Double, factor: Double, suffix: String) {
    #expect(English().scale(unit, upTo: largest) == (factor, suffix))
  }

  @Test("how much a list leaves out", arguments: [(1, "1 more is not listed."), (1250, "1,250 more are not listed.")])
  func unlisted(count: Int, text: String) { #expect(English().unlisted(count) == text) }

  @Test("a figure says its value, that it is estimated, or why there is none")
  func figures() {
    let words = English()
    #expect(words.value(Figure("a.b", 2, unit: .seconds, n: 9)) == "2 s")
    #expect(words.value(Figure("a.b", 2, unit: .seconds, n: 9, state: .estimate)) == "≈ 2 s")
    let reasons: [(MissingReason, String)] = [
      (.noRows, "no data"), (.notRecorded, "not recorded"), (.noSuchField, "not recorded in these rows"),
      (.tooFewRows, "too few rows"), (.failed, "could not be read"),
      (.otherUnit, "in another unit"),
    ]
    for (reason, text) in reasons { #expect(words.value(Figure(missing: "a.b", reason, unit: .count)) == text) }
  }
}
