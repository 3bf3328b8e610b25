import Testing

@testable import Records

@Suite struct FilterEvaluationTests {
  private static let row: [String: Filter.FilterValue] = [
    "status": .number(500), "code": .text("404"), "name": .text("cart"), "odd": .text("n/a"), "ё": .text("é"),
  ]

  @Test(
    "a condition holds, does not hold, or does not speak of the row",
    arguments: [
      ("status = 500", true), ("status != 500", false), ("status < 500", false), ("status <= 500", true),
      ("status > 499.5", true), ("status >= 501", false),
      // Text that is a number is one beside a number.
      ("code = 404", true), ("code >= 400 and code < 500", true), ("code = 404.0", true), ("code in (403, 404)", true),
      ("status = '500'", true), ("status = '500.0'", true), ("status in ('x', '500')", true),
      // Text beside text is text, ordered by its bytes.
      ("code = '404.0'", false), ("name = cart", true), ("name = Cart", false), ("name < cat", true),
      ("name > Z", true),
      ("ё = 'e\u{301}'", true),
      // Text that is not a number differs from every number, and cannot be ordered.
      ("odd = 5", false), ("odd != 5", true), ("odd in (5)", false), ("odd > 5", nil), ("not odd > 5", nil),
      ("status > abc", nil), ("status = abc", false),
      // A field the row lacks takes the row out, whatever the others say.
      ("missing = 1", nil), ("not missing = 1", nil), ("missing in (1)", nil),
      ("status = 500 or missing = 1", nil), ("missing = 1 or status = 500", nil), ("status = 1 and missing = 1", nil),
      ("status = 500 and name = cart", true), ("status = 1 or name = cart", true), ("not (status = 500)", false),
      ("code not in (1, 2)", true),
    ] as [(String, Bool?)])
  func evaluates(text: String, expected: Bool?) throws {
    #expect(try Filter.parse(text).evaluate { Self.row[$0] } == expected)
  }

  @Test("a share counts only rows in scope: three rows, one without a status, one bad")
  func scope() throws {
    let filter = try Filter.parse("status >= 500")
    let rows: [[String: Filter.FilterValue]] = [
      ["status": .number(503)], ["status": .text("200")], ["path": .text("/")],
    ]
    #expect(rows.map { row in filter.evaluate { row[$0] } } == [true, false, nil])
  }
}
