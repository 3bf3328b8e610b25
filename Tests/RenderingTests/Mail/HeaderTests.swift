import Foundation
import Records
import Testing

@testable import Rendering

@Suite("Header fields of a mail")
struct HeaderTests {
  static let plain: [(String, String)] = [
    ("Shop, Wed 11 Nov: a quiet day", "Subject: Shop, Wed 11 Nov: a quiet day"),
    ("", "Subject:"),
    ("a\r\nBcc: x@y.example", "Subject: a Bcc: x@y.example"),
    ("a\u{2028}b\u{85}c\u{2029}", "Subject: a b c"),
    ("a\nb\u{0}c\u{7F}d\te", "Subject: a b c d e"),
    (
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
      "Subject: one two three four five six seven eight nine ten eleven twelve\r\n thirteen fourteen"
    ),
  ]

  @Test("ASCII stays readable, folds between words and has no line end of its own", arguments: plain)
  func readable(text: String, field: String) { #expect(HeaderText.field("Subject", text) == field) }

  static let encoded: [String] = [
    "Shop, 9–15 Nov", "=?UTF-8?Q?not_a_word?=", String(repeating: "W", count: 2000),
    "Магазин, ср 11 ноября: ответы стали втрое медленнее после 2.4.0, 11 новых критических ошибок, простой 3½ часа",
    String(repeating: "👩‍👩‍👧‍👦", count: 30), "e" + String(repeating: "\u{301}", count: 300),
    "“\r\nX-Evil: 1\r\n\r\nbody”", "漢字" + String(repeating: " かな", count: 40),
  ]

  @Test("other text is read back as it was, in short lines of ASCII", arguments: encoded)
  func roundTrip(text: String) throws {
    let field = HeaderText.field("Subject", text)
    #expect(field.utf8.allSatisfy { $0 == 13 || $0 == 10 || (0x20..<0x7F).contains($0) })
    let lines = field.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") && !$0.contains("\r") })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    var bytes: [UInt8] = []
    for word in lines.flatMap({ $0.split(separator: " ") }).dropFirst() {
      #expect(word.utf8.count <= 75 && word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
      let part = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      // Whole characters only (RFC 2047 §5).
      #expect(String(validating: part, as: UTF8.self) != nil)
      bytes += part
    }
    #expect(String(decoding: bytes, as: UTF8.self) == HeaderText.cleaned(text))
  }

  @Test("an emoji of several scalars is not torn apart where it fits")
  func emoji() throws {
    let words = HeaderText.field("Subject", String(repeating: "👩‍👩‍👧‍👦", count: 8)).components(separatedBy: "\r\n").map {
      $0.trimmingPrefix("Subject:").dropFirst()
    }
    for word in words where !word.isEmpty {
      let part = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      #expect(String(decoding: part, as: UTF8.self).allSatisfy { $0 == "👩‍👩‍👧‍👦" })
    }
  }

  static let parameters: [(String, String)] = [
    ("a.png", ";\r\n filename=\"a.png\""),
    ("a \"b\" \\ c.png", ";\r\n filename=\"a \\\"b\\\" \\\\ c.png\""),
    ("кофе.png", ";\r\n filename*=UTF-8''%D0%BA%D0%BE%D1%84%D0%B5.png"),
    ("a\r\nX: 1", ";\r\n filename=\"a X: 1\""),
    (
      "отчёт о магазине.png",
      ";\r\n filename*0*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82%20%D0%BE%20%D0%BC%D0"
        + ";\r\n filename*1*=%B0%D0%B3%D0%B0%D0%B7%D0%B8%D0%BD%D0%B5.png"
    ),
  ]

  @Test("parameters are quoted, encoded and continued", arguments: parameters)
  func parameter(value: String, line: String) { #expect(HeaderParameter.line("filename", value) == line) }

  @Test("no line of a parameter is too long, however long the value")
  func longParameter() {
    for value in [String(repeating: "x", count: 5000), String(repeating: "ж", count: 900)] {
      let lines = HeaderParameter.line("filename", value).components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x7F } })
    }
  }

  static let dates: [(String, String, String)] = [
    ("2026-11-21T06:00:00Z", "UTC", "Sat, 21 Nov 2026 06:00:00 +0000"),
    ("2026-11-20T22:05:09.5Z", "Europe/Moscow", "Sat, 21 Nov 2026 01:05:09 +0300"),
    ("2026-03-01T02:00:00Z", "America/St_Johns", "Sat, 28 Feb 2026 22:30:00 -0330"),
    ("2026-10-25T01:30:00Z", "Europe/Berlin", "Sun, 25 Oct 2026 02:30:00 +0100"),
  ]

  @Test("the date is the clock's where the report is read", arguments: dates)
  func date(instant: String, zone: String, text: String) throws {
    #expect(
      MailDate.text(try #require(Instant(iso8601: instant)), in: try #require(Zone(identifier: zone))) == text)
  }
}
