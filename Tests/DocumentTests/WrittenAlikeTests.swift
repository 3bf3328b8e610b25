import Charting
import Numerals
import Records
import TestSupport
import Testing
import Wording

@testable import Document

/// One value is written in one way: in the report's text and over its charts.
@Suite struct WrittenAlikeTests {
  static let languages: [any Words] = [English(), Russian()]

  private static func source(_ words: any Words) -> ChartSource {
    ChartSource(analysis: ChartsFixture(day: "2026-11-17").analysis, words: words)
  }

  /// - Parameter largest: of the chart; the value itself when nil.
  private static func over(_ value: Double, _ unit: Records.Unit, largest: Double? = nil, _ words: any Words) -> String
  {
    source(words).format(unit, largest: largest ?? value).text(value)
  }

  private static func inText(_ value: Double, _ unit: Records.Unit, _ words: any Words) -> String {
    words.value(value, unit).replacing(" ", with: "\u{A0}")
  }

  @Test(
    "durations below two minutes are the same to the letter, on an axis of milliseconds and of seconds",
    arguments: [
      0.000_012_34, 0.0705, 0.125, 0.1255, 0.5, 0.9994, 0.99949, 0.9995.nextDown, 0.9995, 0.9996, 0.99999, 1, 1.005,
      1.0625, 2.125, 2.137, 2.675, 9.995, 9.996, 62.25, 62.35, 99.95, 99.96, 119.4, 119.5,
    ])
  func durations(seconds: Double) {
    for words in Self.languages {
      let text = Self.inText(seconds, .seconds, words)
      #expect(Self.over(seconds, .seconds, words) == text)
      for largest in [seconds, 5, 300, 8000] where largest >= seconds && largest >= 1 {
        #expect(Self.over(seconds, .seconds, largest: largest, words) == text)
      }
    }
  }

  @Test(
    "shares are the same to the letter, also nearly none and nearly all",
    arguments: [
      0, 0.000_000_694, 0.00004, 0.0001, 0.000_125, 0.003_812, 0.01125, 0.0422, 0.09994, 0.099_951, 0.1, 0.12345,
      0.1245,
      0.3971, 0.5, 0.9985, 0.999_49, 0.9995, 0.9996, 0.999_949, 0.999_95, 0.999_99, 1, 1.5, 12.5,
    ])
  func shares(share: Double) {
    for words in Self.languages { #expect(Self.over(share, .fraction, words) == Self.inText(share, .fraction, words)) }
  }

  @Test(
    "sizes, rates and whole numbers are the same to the letter, up to where a chart begins to shorten",
    arguments: [
      (1, .count), (12, .count), (999, .count), (1234, .count), (9999, .count), (0.25, .count), (0.0125, .count),
      (512, .bytes), (999.6, .bytes), (1023, .bytes), (1536, .bytes), (1_073_741_824, .bytes), (2.125e9, .bytes),
      (0.0282, .perSecond), (2.125, .perSecond), (12.345, .perSecond), (999.5, .perSecond), (1234.5, .perSecond),
      (0.125, .label("V")), (2.125, .label("V")), (3.625, .label("of 5")), (13, .label("messages")),
    ] as [(Double, Records.Unit)])
  func others(value: Double, unit: Records.Unit) {
    for words in Self.languages { #expect(Self.over(value, unit, words) == Self.inText(value, unit, words)) }
  }

  @Test(
    "what a chart shortens is what the text says, rounded to three digits",
    arguments: [
      (12_345, .count, "12.3k"), (12_350, .count, "12.3k"), (99_949, .count, "99.9k"), (99_960, .count, "100k"),
      (999_499, .count, "999k"), (999_500, .count, "1M"), (1_234_567, .count, "1.23M"), (12_345, .perSecond, "12.3k/s"),
      (123.45, .money(""), "123"), (999.5, .money(""), "1,000"), (1_047_326.5, .money(""), "1.05M"),
      (12.345, .label(""), "12.3"), (9_999.6, .count, "10,000"),
    ] as [(Double, Records.Unit, String)])
  func shortened(value: Double, unit: Records.Unit, chart: String) throws {
    #expect(Self.over(value, unit, English()) == chart)
    for words in Self.languages {
      let (short, long) = (Self.over(value, unit, words), Self.inText(value, unit, words))
      let (read, exact) = (try Self.number(short, words), try Self.number(long, words))
      // Half a unit of the third digit, and half a cent for what the text leaves out.
      let most = Self.thirdDigit(of: exact) / 2 + 0.005
      #expect(abs(read - exact) <= most * 1.000_001, "\(short) for \(long)")
    }
  }

  /// One of the third digit of a number.
  private static func thirdDigit(of size: Double) -> Double {
    var unit = 1.0
    while unit * 1000 <= size { unit *= 10 }
    while unit * 100 > size { unit /= 10 }
    return unit
  }

  @Test("longer durations are the seconds of the text", arguments: [120, 125.4, 150.5, 151.5, 1234.5, 3322, 7199.5])
  func longDurations(seconds: Double) throws {
    for words in Self.languages {
      var parts = Self.inText(seconds, .seconds, words).split(separator: "\u{A0}").map(String.init)
      var told = 0.0
      while let unit = parts.popLast() {
        let number = try #require(parts.popLast().flatMap(Double.init))
        told += number * (["h", "ч"].contains(unit) ? 3600 : ["min", "мин"].contains(unit) ? 60 : 1)
      }
      #expect(try Self.number(Self.over(seconds, .seconds, words), words) == told, "\(seconds)")
    }
  }

  /// What a reader takes a written number for.
  private static func number(_ text: String, _ words: any Words) throws -> Double {
    let signs = words.numbers
    var digits = text.replacing(signs.million, with: "e6").replacing(signs.thousand, with: "e3")
    digits = digits.replacing(signs.numerals.group, with: "").replacing(signs.numerals.decimal, with: ".")
    return try #require(Double(digits.prefix { $0.isNumber || ".e-".contains($0) }), "\(text)")
  }
}
