import Foundation
import Records
import TestSupport
import Testing

@testable import Summaries

@Suite struct TimeParserTests {
  @Test(
    "a stored time is read, or refused",
    arguments: [
      ("1970-01-01 00:00:00", 0), ("1970-01-01T00:00:00", 0), ("1970-01-01 00:00:00Z", 0),
      ("1969-12-31 23:59:59.999999", -1), ("1970-01-01 00:00:00.1", 100_000), ("1970-01-01 00:00:00.12", 120_000),
      ("1970-01-01 00:00:00.000001", 1), ("1970-01-01 00:00:00.000001Z", 1), ("1970-01-01 00:00:00.5z", 500_000),
      ("1970-01-01 03:00:00+03:00", 0), ("1970-01-01 03:00:00+0300", 0), ("1970-01-01 03:00:00+03", 0),
      ("1969-12-31 18:30:00-05:30", 0), ("1970-01-01T03:00:00.25+03:00", 250_000),
      ("1970-01-01 00:00:00.123+00", 123_000),
      ("1970-01-01 00:00:00.123456789", 123_456), ("1970-01-01 00:00:00.1234567Z", 123_456),
      ("1970-01-01 00:00:00 +0000 UTC", 0), ("1970-01-01 02:00:00.12 +0200 CEST", 120_000),
      ("1970-01-01 03:00:00 +03:00", 0), ("1970-01-01 00:00:00 UTC", 0), ("1970-01-01 02:00:00 +0200 +0200", 0),
      ("2000-02-29 00:00:00", 951_782_400_000_000),
      ("0001-01-01 00:00:00", -62_135_596_800_000_000), ("9999-12-31 23:59:59.999999", 253_402_300_799_999_999),
    ] as [(String, Int64)])
  func reads(text: String, microseconds: Int64) {
    var parser = TimeParser(zone: .utc)
    #expect(parser.parse(text) == microseconds)
  }

  @Test(
    "what is no time is refused, also right after a good one",
    arguments: [
      "", "2026", "2026-11-19", "2026-11-19 12:00", "2026-11-19 12:00:0", "2026-11-19 24:00:00",
      "2026-11-19 23:60:00", "2026-11-19 23:59:60", "2026-02-29 00:00:00", "2026-11-31 00:00:00",
      "2026-13-01 00:00:00", "2026-00-01 00:00:00", "2026-11-00 00:00:00", "0000-00-00 00:00:00",
      "2026-11-19_12:00:00", "2026/11/19 12:00:00", "2026-11-19 12-00-00", "2026-11-19 12:00:00.",
      "2026-11-19 12:00:00.1234567890", "2026-11-19 12:00:00,5", "2026-11-19 12:00:00 ", " 2026-11-19 12:00:00",
      "2026-11-19 12:00:00ZZ", "2026-11-19 12:00:00+", "2026-11-19 12:00:00+1", "2026-11-19 12:00:00+12:",
      "2026-11-19 12:00:00+12:::", "2026-11-19 12:00:00+1:23", "2026-11-19 12:00:00+24:00",
      "2026-11-19 12:00:00+99", "2026-11-19 12:00:00+12:60", "2026-11-19 12:00:00+12:345",
      "2026-11-19 12:00:00 +03:00 ", "2026-11-19 12:00:00 MSK", "2026-11-19 12:00:00  UTC", "2026-11-19 12:00:0x",
      "2026-11-19 :2:00:00",
      "жжжжжжжжжж 12:00:00", "1763553600.000000000",
    ])
  func refuses(text: String) {
    var parser = TimeParser(zone: .utc)
    #expect(parser.parse(text) == TimeParser.unreadable)
    #expect(parser.parse("2026-11-19 12:00:00") == 1_795_089_600_000_000)
    #expect(parser.parse(text) == TimeParser.unreadable)
  }

  @Test("ten zero bytes are no date")
  func zeroBytes() {
    var parser = TimeParser(zone: .utc)
    #expect(parser.parse(bytes: Array(repeating: 0, count: 10) + Array(" 12:00:00".utf8)) == TimeParser.unreadable)
  }

  @Test("six thousand random times come back in every written form")
  func randomForms() {
    var chance = SplitMix(1)
    var parser = TimeParser(zone: .utc)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC")!
    for round in 0..<6000 {
      // Mostly this century, where one day is met often, and the 19th to 24th.
      let seconds =
        round % 3 == 0
        ? Int64(chance.below(14_000_000_000)) - 4_000_000_000 : 1_795_000_000 + Int64(chance.below(200_000))
      let decimals = chance.below(7)
      let scale = [1_000_000, 100_000, 10_000, 1000, 100, 10, 1][decimals]
      let fraction = chance.below(1_000_000) / scale
      let (offset, suffix) = chance.pick([
        (0, ""), (0, "Z"), (10_800, "+03:00"), (-12_600, "-0330"), (50_400, "+14"), (-43_200, "-12:00"),
        (20_700, "+05:45"),
      ])
      let local = Date(timeIntervalSince1970: Double(seconds + Int64(offset)))
      let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: local)
      var text = String(
        format: "%04d-%02d-%02d%@%02d:%02d:%02d", parts.year!, parts.month!, parts.day!, chance.pick([" ", "T"]),
        parts.hour!, parts.minute!, parts.second!)
      if decimals > 0 {
        let digits = String(fraction)
        text += "." + String(repeating: "0", count: decimals - digits.count) + digits
      }
      text += suffix
      let expected = seconds * 1_000_000 + (decimals == 0 ? 0 : Int64(fraction * scale))
      #expect(parser.parse(text) == expected, "\(text)")
    }
  }

  @Test(
    "times without an offset are read as a clock in the stored zone shows them, both clock changes included",
    arguments: [
      "Europe/Moscow", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/London", "Pacific/Chatham",
      "America/St_Johns", "Asia/Kathmandu", "Africa/Casablanca", "UTC",
    ])
  func storedZones(identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    var chance = SplitMix(2)
    // Two clock changes of each of the zones of 2026 that have them, and days anywhere.
    let changes = ["2026-03-08", "2026-11-01", "2026-03-29", "2026-10-25", "2026-04-05", "2026-10-04", "2026-09-27"]
    var times: [(day: Day, second: Int)] = []
    for name in changes {
      let day = try #require(Day(name))
      for minute in stride(from: 0, to: 300, by: 5) { times.append((day, minute * 60 + chance.below(60))) }
      times.append((day, 86_399))
    }
    for _ in 0..<100 { times.append((Day(number: 20_000 + chance.below(1000)), chance.below(86_400))) }
    times.append((Day(number: -1), 82_800))
    times.append((Day(number: -1), 0))
    var parser = TimeParser(zone: zone)
    for shuffled in [false, true] {
      if shuffled { times.shuffle(using: &chance) }
      for (day, second) in times {
        let fraction = Int64(chance.below(1_000_000))
        let text = String(
          format: "%@ %02d:%02d:%02d.%06d", "\(day)", second / 3600, second / 60 % 60, second % 60, Int(fraction))
        let expected = zone.instant(day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
        #expect(parser.parse(text) == expected.microseconds + fraction, "\(text)")
      }
    }
    // An offset wins over the zone.
    #expect(parser.parse("2026-11-19 12:00:00+02:00") == 1_795_082_400_000_000)
  }

  @Test("twelve thousand damaged times are judged like the written grammar judges them")
  func damaged() {
    var chance = SplitMix(3)
    let good = [
      "2026-11-19 12:34:56", "2026-11-19 12:34:56.789012", "2026-11-19T12:34:56.7", "2024-02-29 00:00:00Z",
      "2026-11-19 12:34:56.123+03:00", "2026-11-19 12:34:56-0330", "2026-11-19 12:34:56.1234+05",
    ]
    let bytes = Array("0123456789-:. TZz+/;x".utf8) + [0, 0x80, 0xFF]
    var parser = TimeParser(zone: .utc)
    var readable = 0
    for _ in 0..<12_000 {
      var text = Array(chance.pick(good).utf8)
      for _ in 0...chance.below(3) {
        switch chance.below(4) {
        case 0: text.insert(chance.pick(bytes), at: chance.below(text.count + 1))
        case 1 where !text.isEmpty: text.remove(at: chance.below(text.count))
        default: if !text.isEmpty { text[chance.below(text.count)] = chance.pick(bytes) }
        }
      }
      let expected = WrittenTime.microseconds(text)
      readable += expected == nil ? 0 : 1
      #expect(
        parser.parse(bytes: text) == expected ?? TimeParser.unreadable, "\(String(decoding: text, as: UTF8.self))")
    }
    #expect(readable > 600)
  }
}

/// The grammar of stored times written down once more, slowly: by cutting the text to pieces.
private enum WrittenTime {
  static func microseconds(_ bytes: [UInt8]) -> Int64? {
    guard bytes.allSatisfy({ $0 < 0x80 }), bytes.count >= 19 else { return nil }
    let text = bytes.map { Character(Unicode.Scalar($0)) }
    func number(_ range: Range<Int>) -> Int64? {
      let part = text[range]
      return part.allSatisfy { "0123456789".contains($0) } ? Int64(String(part)) : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), text[4] == "-", text[7] == "-",
      text[10] == " " || text[10] == "T", let hour = number(11..<13), let minute = number(14..<16),
      let second = number(17..<19), text[13] == ":", text[16] == ":", hour < 24, minute < 60, second < 60
    else { return nil }
    guard let date = Day(year: Int(year), month: Int(month), day: Int(day)) else { return nil }
    var result = ((Int64(date.number) * 24 + hour) * 60 + minute) * 60_000_000 + second * 1_000_000
    var rest = String(text[19...])
    if rest.first == "." {
      let digits = rest.dropFirst().prefix { "0123456789".contains($0) }
      guard (1...9).contains(digits.count) else { return nil }
      result += Int64(String((digits + String(repeating: "0", count: 6)).prefix(6)))!
      rest = String(rest.dropFirst(1 + digits.count))
    }
    if rest.isEmpty || rest == "Z" || rest == "z" { return result }
    if rest.first == " " {
      rest.removeFirst()
      if rest == "UTC" { return result }
      let words = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard words.count == 1 || (1...6).contains(words[1].count) && words[1].allSatisfy({ $0 > " " && $0 < "\u{7F}" })
      else {
        return nil
      }
      rest = String(words[0])
    }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    let shape = rest.dropFirst().map { "0123456789".contains($0) ? "9" : String($0) }.joined()
    guard ["99", "9999", "99:99"].contains(shape) else { return nil }
    let digits = rest.filter { "0123456789".contains($0) }
    let (hours, minutes) = (Int64(digits.prefix(2))!, Int64(digits.dropFirst(2)) ?? 0)
    guard hours < 24, minutes < 60 else { return nil }
    return result - (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60) * 1_000_000
  }
}
