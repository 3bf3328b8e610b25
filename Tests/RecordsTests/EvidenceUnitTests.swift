import Records
import Testing

@Suite("How the number of an evidence is to be read")
struct EvidenceUnitTests {
  @Test(
    "what is printed is read again",
    arguments: [
      (EvidenceUnit.value(.seconds), "seconds"), (.value(.money("RUB")), "money:RUB"), (.ratio, "ratio"),
      (.change(.fraction), "change in fraction"), (.change(.label("°C")), "change in °C"),
    ])
  func printed(unit: EvidenceUnit, text: String) {
    #expect(unit.description == text && EvidenceUnit(printed: text) == unit)
  }
}
