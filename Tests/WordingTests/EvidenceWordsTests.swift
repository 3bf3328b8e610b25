import Records
import Testing
import Wording

@Suite("Numbers of evidence, as every report says them")
struct EvidenceWordsTests {
  @Test(
    "a value has its unit, a share's change points, a ratio its sign, a statistic nothing",
    arguments: [
      (0.4221, EvidenceUnit.value(.fraction), "42.2 %", "42,2 %"),
      (0.01129, .change(.fraction), "+1.1 points", "+1,1 п. п."),
      (-0.0213, .change(.seconds), "−21.3 ms", "−21,3 мс"), (1.357, .ratio, "× 1.357", "× 1,357"),
      (0.01234, nil, "0.01234", "0,01234"),
    ])
  func told(value: Double, unit: EvidenceUnit?, english: String, russian: String) {
    func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
    #expect(plain(English().value(value, unit)) == english && plain(Russian().value(value, unit)) == russian)
  }
}
