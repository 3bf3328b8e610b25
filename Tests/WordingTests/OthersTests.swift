import Records
import TestSupport
import Testing

@testable import Wording

@Suite struct OthersTests {
  @Test("what is not named one by one says how much it is")
  func others() {
    #expect(English().others(1990, .category) == "other (1,990 categories)")
    #expect(English().others(1, .module) == "other (1 module)")
    #expect(English().others(nil, .path) == "other (of more than 16,384 paths)")
    #expect(Russian().others(1991, .category) == "прочие (1\u{A0}991\u{A0}категория)")
    #expect(Russian().others(22, .path) == "прочие (22\u{A0}адреса)")
    #expect(Russian().others(nil, .check) == "прочие (всего более 16\u{A0}384\u{A0}проверок)")
  }

  @Test("what a table of paths leaves out is said")
  func withoutPath() {
    #expect(English().withoutPath(1) == "1 request without a path is not among them.")
    #expect(English().withoutPath(1234) == "1,234 requests without a path are not among them.")
    #expect(Russian().withoutPath(1234) == "Не\u{A0}учтены запросы без адреса: 1\u{A0}234.")
  }

  @Test("the figures of what is not named have names in both languages")
  func names() throws {
    for id in ["reports.by_category.other", "health.by_check.pass_rate.other", "requests.by_path.other_names"] {
      let figure = try #require(FigureID(printed: id))
      #expect(English().name(of: figure) != figure.definition.name && English().name(of: figure) != id)
      #expect(Russian().name(of: figure) != figure.definition.name && Russian().name(of: figure) != id)
    }
  }
}
