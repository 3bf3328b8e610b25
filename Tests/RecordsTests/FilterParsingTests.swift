import Testing

@testable import Records

@Suite struct FilterParsingTests {
  @Test(
    "a condition reads as its grammar says",
    arguments: [
      ("status_code >= 500", .compare(field: "status_code", .greaterOrEqual, .number(500))),
      ("a=-1.5e3", .compare(field: "a", .equal, .number(-1500))),
      ("category != ui", .compare(field: "category", .notEqual, .text("ui"))),
      ("path = /cart/add/", .compare(field: "path", .equal, .text("/cart/add/"))),
      ("a = '500'", .compare(field: "a", .equal, .text("500"))),
      ("a = 404abc", .compare(field: "a", .equal, .text("404abc"))),
      ("a = 'it''s' ", .compare(field: "a", .equal, .text("it's"))),
      ("\"in\" = \"a \"\"b\"\"\"", .compare(field: "in", .equal, .text("a \"b\""))),
      ("модуль = корзина", .compare(field: "модуль", .equal, .text("корзина"))),
      ("a in (1, 'b', c)", .isIn(field: "a", [.number(1), .text("b"), .text("c")])),
      ("a not in (1)", .not(.isIn(field: "a", [.number(1)]))),
      ("NOT a < 1", .not(.compare(field: "a", .less, .number(1)))),
      (
        "a=1 or b=2 and not c=3",
        .or(
          .compare(field: "a", .equal, .number(1)),
          .and(.compare(field: "b", .equal, .number(2)), .not(.compare(field: "c", .equal, .number(3)))))
      ),
      (
        "(a=1 or b=2) and c<=3",
        .and(
          .or(.compare(field: "a", .equal, .number(1)), .compare(field: "b", .equal, .number(2))),
          .compare(field: "c", .lessOrEqual, .number(3)))
      ),
    ] as [(String, Filter)])
  func parses(text: String, expected: Filter) throws {
    let filter = try Filter.parse(text)
    #expect(filter == expected)
    #expect(try Filter.parse(filter.description) == filter)
  }

  @Test(
    "an error names its place, what was expected and what was found",
    arguments: [
      ("", "at character 1: expected a field name, found the end"),
      ("status_code", "at character 12: expected = != < <= > >= or in after status_code, found the end"),
      ("status_code >=", "at character 15: expected a number or text after >=, found the end"),
      ("status_code >= and", "at character 16: expected a number or text after >=, found and"),
      ("500 <= status_code", "at character 1: expected a field name, found the number 500"),
      ("a == 1", "at character 3: == is not a comparison; write ="),
      ("a <> 1", "at character 3: <> is not a comparison; write !="),
      ("a => 1", "at character 3: => is not a comparison; write >="),
      ("a =! 1", "at character 4: ! is not a comparison; write != or not"),
      ("a = 'b", "at character 5: the text that begins with ' has no closing '"),
      ("a = 1 b = 2", "at character 7: expected and, or or the end, found 'b'"),
      ("(a = 1", "at character 7: expected and, or or ), found the end"),
      ("a = 1)", "at character 6: expected and, or or the end, found )"),
      ("a in 1", "at character 6: expected ( after in, found the number 1"),
      ("a in ()", "at character 7: expected a number or text after (, found )"),
      ("a in (1 2)", "at character 9: expected a comma or ), found the number 2"),
      ("a in (1,)", "at character 9: expected a number or text after the comma, found )"),
      ("a = 1e999", "at character 5: the number 1e999 is too large"),
      ("ё = 1 и", "at character 7: expected and, or or the end, found 'и'"),
    ])
  func errors(text: String, expected: String) {
    let error = #expect(throws: FilterError.self) { try Filter.parse(text) }
    #expect(error?.description == expected)
  }

  @Test("depth, comparisons and length are bounded")
  func bounds() throws {
    let deepest = String(repeating: "(", count: 31) + "a=1" + String(repeating: ")", count: 31)
    _ = try Filter.parse(deepest)
    for (text, message) in [
      ("(" + deepest + ")", "at character 33: more than 32 levels of brackets and not"),
      (String(repeating: "not ", count: 1000) + "a=1", "at character 129: more than 32 levels of brackets and not"),
      (String(repeating: "a=1 or ", count: 200) + "a=1", "at character 1401: more than 200 comparisons"),
      ("a = '" + String(repeating: "x", count: 10_000) + "'", "at character 1: a condition has at most 10000 bytes"),
    ] {
      let error = #expect(throws: FilterError.self) { try Filter.parse(text) }
      #expect(error?.description == message)
    }
  }

  @Test("a written filter reads back as itself")
  func roundTrip() throws {
    var random = FilterChance(seed: 3)
    for _ in 0..<500 {
      let filter = Self.filter(depth: 4, &random)
      #expect(try Filter.parse(filter.description) == filter, "\(filter)")
    }
  }

  @Test("no text makes the parser fail otherwise than by an error")
  func noise() {
    var random = FilterChance(seed: 4)
    let pieces = [
      "a", " ", "=", "!=", "<", "(", ")", "in", "not ", " and ", " or ", "1", "'", "\"", ",", "é", "-", "1e9",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      if let filter = try? Filter.parse(text) { #expect((try? Filter.parse(filter.description)) == filter, "\(text)") }
    }
  }

  private static func filter(depth: Int, _ random: inout FilterChance) -> Filter {
    func field() -> String { ["a", "status_code", "in", "a b", "5", "it's", ""].randomElement(using: &random)! }
    func literal() -> Filter.Literal {
      [.number(5), .number(-0.25), .number(1e300), .text("x"), .text("'\"'"), .text("500"), .text("")]
        .randomElement(using: &random)!
    }
    switch Int.random(in: depth > 0 ? 0...4 : 0...1, using: &random) {
    case 0: return .compare(field: field(), Filter.Operator.allCases.randomElement(using: &random)!, literal())
    case 1: return .isIn(field: field(), [literal(), literal()])
    case 2: return .and(filter(depth: depth - 1, &random), filter(depth: depth - 1, &random))
    case 3: return .or(filter(depth: depth - 1, &random), filter(depth: depth - 1, &random))
    default: return .not(filter(depth: depth - 1, &random))
    }
  }
}
