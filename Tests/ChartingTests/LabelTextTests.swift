import Charting
import Testing

@Suite struct LabelTextTests {
  @Test(
    "A text of more than 300 characters is cut between words, with an ellipsis",
    arguments: [
      (String(repeating: "word ", count: 60), String(repeating: "word ", count: 59) + "word"),
      (String(repeating: "word ", count: 61), String(repeating: "word ", count: 59) + "word…"),
      (String(repeating: "w", count: 301), String(repeating: "w", count: 300) + "…"),
      (String(repeating: "слово ", count: 60), String(repeating: "слово ", count: 49) + "слово…"),
      ("first " + String(repeating: "w", count: 300), "first…"),
    ])
  func cut(text: String, shown: String) { #expect(LabelText.clean(text) == shown) }
}
