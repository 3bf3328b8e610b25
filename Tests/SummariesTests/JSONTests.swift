import Foundation
import TestSupport
import Testing

@testable import Summaries

@Suite struct JSONTests {
  @Test("the scanner finds the members a document was made of, and JSONSerialization agrees that it is one")
  func members() throws {
    var documents = JSONDocuments(chance: SplitMix(11))
    for _ in 0..<1500 {
      let (text, expected) = documents.object()
      // JSONSerialization refuses numbers that no Double holds, the grammar does not.
      if !text.contains("e400") {
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(parsed is [String: Any], "\(text)")
      }
      let found = try #require(JSONObjectScanner.members(Array(text.utf8)), "\(text)")
      try #require(found.count == expected.count, "\(text)")
      for (member, made) in zip(found, expected) {
        #expect(member.key == made.key)
        switch made.value {
        case .text(let value):
          #expect(member.kind.isString)
          #expect(member.kind == .escapedString ? JSONText.unescaped(member.value) == value : member.value == value)
        case .number(let value):
          #expect(member.kind == .number)
          #expect(member.value == value)
          #expect(JSONNumber.parse(member.value) == Double(value))
        case .literal(let value):
          #expect(member.kind == .literal)
          #expect(member.value == value)
        case .container(let value):
          #expect(member.kind == .container)
          #expect(member.value == value)
        }
      }
    }
  }

  @Test("path, status and queries are what the document's last members of those names say")
  func requestFields() {
    var documents = JSONDocuments(chance: SplitMix(12))
    for _ in 0..<3000 {
      let (text, members) = documents.object()
      var path: String?
      var status = 0
      var queries: Double?
      for (key, value) in members {
        var number: Double?
        switch value {
        case .number(let text): number = Double(text)
        // A string counts when its whole text is what JSON calls a number.
        case .text(let text) where text.first?.isWhitespace != true && text != "099": number = Double(text)
        default: break
        }
        if key == "path" { if case .text(let text) = value { path = text } else { path = nil } }
        if key == "status_code" {
          status = number.flatMap { $0 >= 100 && $0 < 600 && $0 == $0.rounded() ? Int($0) : nil } ?? 0
        }
        if key == "queries_count" { queries = number.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
      }
      let found = RequestFields.read(Array(text.utf8))
      let foundPath = found.path.map { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return found.hasEscapes ? JSONText.unescaped(text) : text
      }
      #expect(foundPath == path, "\(text)")
      #expect(found.status == status, "\(text)")
      #expect(found.queries == queries, "\(text)")
    }
  }

  @Test("a document cut short anywhere tells nothing")
  func truncated() {
    var documents = JSONDocuments(chance: SplitMix(13))
    for _ in 0..<150 {
      let text = documents.object().text
      let bytes = Array(text.utf8)
      let end = (bytes.lastIndex(of: 0x7D) ?? 0)
      for length in 0...end {
        let found = RequestFields.read(Array(bytes[..<length]))
        #expect(found.path == nil && found.status == 0 && found.queries == nil, "\(text) cut at \(length)")
      }
    }
  }

  @Test("a damaged document that JSONSerialization still takes for an object is scanned with the same keys")
  func damaged() throws {
    var documents = JSONDocuments(chance: SplitMix(14))
    var chance = SplitMix(15)
    let bytes = Array("{}[]\":,\\u0 1eE.-+tn".utf8)
    var stillGood = 0
    for _ in 0..<4000 {
      var text = Array(documents.object().text.utf8)
      for _ in 0...chance.below(2) {
        if chance.once(in: 2) {
          text.insert(chance.pick(bytes), at: chance.below(text.count + 1))
        } else {
          text.remove(at: chance.below(text.count))
        }
        if text.isEmpty { break }
      }
      let found = JSONObjectScanner.members(text)
      guard let parsed = try? JSONSerialization.jsonObject(with: Data(text)) as? [String: Any],
        let readable = String(validating: text, as: UTF8.self),
        // JSONSerialization lets a comma stand before a closing bracket, JSON does not.
        readable.range(of: ",\\s*[}\\]]", options: .regularExpression) == nil
      else { continue }
      stillGood += 1
      let keys = try #require(found, "\(String(decoding: text, as: UTF8.self))").map(\.key)
      #expect(Set(keys) == Set(parsed.keys), "\(String(decoding: text, as: UTF8.self))")
    }
    #expect(stillGood > 400)
  }

  @Test("random bytes crash nothing")
  func noise() {
    var chance = SplitMix(16)
    let alphabet = Array("{}[]\":,\\u d8".utf8) + [0, 0xD0, 0xFF]
    var complete = 0
    for _ in 0..<5000 {
      let text: [UInt8] = [0x7B] + (0..<chance.below(24)).map { _ in chance.pick(alphabet) }
      complete += JSONObjectScanner.members(text) == nil ? 0 : 1
    }
    #expect(complete > 0)
  }

  @Test(
    "a status is an integral number from 100 to 599, bare or in quotes",
    arguments: [
      ("500", 500), ("\"500\"", 500), ("500.0", 500), ("\"500.0\"", 500), ("5e2", 500), ("\"5E+2\"", 500), ("100", 100),
      ("599", 599), ("599.0", 599), ("99", 0), ("600", 0), ("500.5", 0), ("599.9", 0), ("-500", 0), ("050", 0),
      ("\"0500\"", 0), ("true", 0), ("null", 0), ("[500]", 0), ("{\"status_code\": 500}", 0), ("\"\"", 0),
      ("\"5oo\"", 0), ("\" 500\"", 0), ("\"500 \"", 0), ("1e999", 0), ("\"NaN\"", 0), ("\"0x1F4\"", 0), ("\"+500\"", 0),
    ])
  func status(json: String, expected: Int) {
    #expect(RequestFields.read(Array("{\"status_code\": \(json)}".utf8)).status == expected)
  }

  @Test(
    "the number of queries is any number from 0 up",
    arguments: [
      ("0", 0), ("21", 21), ("\"21\"", 21), ("20.5", 20.5), ("-1", nil), ("1e999", nil), ("null", nil), ("true", nil),
      ("\"many\"", nil), ("[1]", nil), ("\"\"", nil),
    ] as [(String, Double?)])
  func queries(json: String, expected: Double?) {
    #expect(RequestFields.read(Array("{\"queries_count\": \(json)}".utf8)).queries == expected)
  }

  @Test(
    "what is no object tells nothing, and what stands behind one spoils it",
    arguments: [
      "", " ", "null", "[]", "\"path\"", "{", "}", "{]", "{\"status_code\": 500", "{\"status_code\": 500}}",
      "{\"status_code\": 500} x", "{\"status_code\": 500,}", "{\"status_code\" 500}", "{status_code: 500}",
      "{'status_code': 500}", "{\"status_code\": }", "{,\"status_code\": 500}", "[{\"status_code\": 500}]",
      "{\"status_code\": 500 501}", "{\"status_code\": 500, \"a\": {}", "{\"status_code\": 500, \"a\": \"\\",
    ])
  func notAnObject(text: String) { #expect(RequestFields.read(Array(text.utf8)).status == 0) }

  @Test(
    "JSON's number grammar, nothing around it",
    arguments: [
      ("0", 0), ("-0", 0), ("7", 7), ("-1.5", -1.5), ("1e3", 1000), ("1E-3", 0.001),
      ("123456789012345", 123_456_789_012_345),
      ("1234567890123456", 1_234_567_890_123_456), ("0.1", 0.1), ("1e400", .infinity), ("00", nil), ("01", nil),
      ("", nil), ("-", nil), ("+1", nil), (".5", nil), ("5.", nil), ("1e", nil), ("1e+", nil), ("1 ", nil), (" 1", nil),
      ("0x10", nil), ("inf", nil), ("nan", nil), ("1_000", nil), ("1,5", nil), ("--1", nil), ("1e5.5", nil), ("١", nil),
    ] as [(String, Double?)])
  func numbers(text: String, expected: Double?) { #expect(JSONNumber.parse(text) == expected) }

  @Test("three thousand random number texts are judged like a regular expression judges them")
  func randomNumbers() throws {
    let grammar = try NSRegularExpression(pattern: "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$")
    var chance = SplitMix(17)
    var good = 0
    for _ in 0..<3000 {
      let text = String((0..<chance.below(9)).map { _ in chance.pick(Array("0123456789012345.eE+-")) })
      let matches = grammar.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
      good += matches ? 1 : 0
      #expect(JSONNumber.parse(text) == (matches ? Double(text) : nil), "\(text)")
    }
    #expect(good > 300)
  }

  @Test(
    "escapes are resolved, broken ones stand for themselves",
    arguments: [
      ("plain", "plain"), (#"a\"b\\c\/d"#, #"a"b\c/d"#), (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"), (#"\u0041"#, "A"),
      (#"\u00e9\u00E9"#, "éé"), (#"\ud83d\ude00"#, "😀"), (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"),
      (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"\ud83dx"#, "\u{FFFD}x"), (#"\x41"#, "x41"), (#"\u12"#, "u12"),
      (#"\uZZZZ"#, "uZZZZ"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), ("\\", "\\"), (#"\u0000"#, "\u{0}"), ("", ""),
    ])
  func escapes(written: String, expected: String) { #expect(JSONText.unescaped(written) == expected) }
}
