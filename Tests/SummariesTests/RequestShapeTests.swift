import TestSupport
import Testing

@testable import Summaries

@Suite struct RequestShapeTests {
  private struct Told: Equatable {
    var path: [UInt8]?
    var hasEscapes: Bool
    var status: Int
    var queries: Double?

    init(_ fields: RequestFields) {
      unsafe path = fields.path.map { unsafe Array($0) }
      hasEscapes = fields.pathHasEscapes
      status = fields.status
      queries = fields.queries
    }
  }

  private func told(_ shape: RequestShape, _ text: String) -> Told {
    unsafe Array(text.utf8).withUnsafeBytes { unsafe Told(shape.fields($0)) }
  }

  private func scanned(_ text: String) -> Told {
    unsafe Array(text.utf8).withUnsafeBytes { unsafe Told(RequestFields($0)) }
  }

  @Test("a shape tells of any document what the scanner tells, whatever came before")
  func sameAsScanner() {
    var chance = SplitMix(41)
    let layouts = [
      { (a: String, b: String, c: String) in
        "{\"path\": \(a), \"method\": \"GET\", \"status_code\": \(b), \"queries_count\": \(c)}"
      }, { a, b, c in "{\"status_code\":\(b),\"path\":\(a),\"x\":\(c)}" },
      { a, b, c in " { \"queries_count\" : \(c) , \"path\" : \(a), \"path\": \(b) } " },
      { a, _, c in "{\"path\": \(a), \"queries_count\": \(c)}" }, { a, _, _ in "{\"p\\u0061th\": \(a)}" },
      { a, b, _ in "{\"path\": \(a), \"nested\": {\"status_code\": \(b)}}" }, { _, _, _ in "{}" },
    ]
    let values = [
      "200", "500", "\"503\"", "\"500.0\"", "null", "true", "-1", "1e3", "\"/a/\"", "\"\"", "\"/api/v1/products/123/\"",
      "\"with \\\" quote\"", "\"\\u0430\"", "[1]", "12\"3", "", "7 8", "\"ends with backslash\\\\\"",
      "99999999999999999999",
    ]
    let shape = RequestShape()
    var layout = 0
    for round in 0..<20_000 {
      if chance.once(in: 60) { layout = chance.below(layouts.count) }
      let used = chance.once(in: 15) ? chance.below(layouts.count) : layout
      var text = layouts[used](chance.pick(values), chance.pick(values), chance.pick(values))
      if chance.once(in: 40) { text = String(text.dropLast(chance.below(9))) }
      if chance.once(in: 40) { text += chance.pick([" ", "x", "}", "\n"]) }
      #expect(told(shape, text) == scanned(text), "round \(round): \(text)")
    }
  }

  @Test(
    "a value that runs over a word's edge ends where it ends",
    arguments: 0..<40)
  func lengths(length: Int) {
    let shape = RequestShape()
    for text in ["{\"path\": \"/\"}", "{\"path\": \"\(String(repeating: "a", count: length))\"}"] {
      #expect(told(shape, text) == scanned(text))
    }
    #expect(told(shape, "{\"path\": \"\(String(repeating: "я", count: length))!\"}").path?.count == 2 * length + 1)
  }
}
