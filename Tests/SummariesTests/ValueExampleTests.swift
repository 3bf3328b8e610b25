import Records
import Testing

@testable import Summaries

@Suite struct ValueExampleTests {
  private static func noted(_ values: [(value: String, row: String)]) -> ValueExample {
    values.reduce(into: ValueExample()) { example, entry in
      var value = entry.value
      value.withUTF8 { unsafe example.note(UnsafeRawBufferPointer($0), row: Array(entry.row.utf8)) }
    }
  }

  @Test("the three values that sort first are kept, each with its first row, in whatever order they come")
  func order() {
    let values = [
      ("soon", "7"), ("", "1"), ("later", "2"), ("soon", "3"), ("never", "5"), ("tomorrow", "4"), ("now", "6"),
    ]
    for rotation in values.indices {
      let turned = Array(values[rotation...] + values[..<rotation])
      let cut = turned.count / 2
      var joined = Self.noted(Array(turned[..<cut]))
      joined.join(Self.noted(Array(turned[cut...])))
      for example in [Self.noted(turned), joined] {
        let listed = example.listed(TextIntake(), in: "at")
        #expect(listed.map(\.value) == ["later", "never", "now"] && listed.map(\.row) == ["2", "5", "6"])
        #expect(listed.allSatisfy { $0.column == "at" && $0.time == nil })
        #expect(example.shown(TextIntake()) == "later")
      }
    }
    #expect(
      Self.noted([]).shown(TextIntake()) == "(none)" && Self.noted([("", "1")]).listed(TextIntake(), in: nil) == [])
  }

  @Test("a secret is masked as a whole, and cut afterwards")
  func secret() {
    let address = String(repeating: "a", count: 50) + "@example.org"
    #expect(!Self.noted([(address, "")]).shown(TextIntake()).contains("aaaa"))
    #expect(Self.noted([(String(repeating: "b ", count: 150), "")]).shown(TextIntake()).count == 41)
  }
}
