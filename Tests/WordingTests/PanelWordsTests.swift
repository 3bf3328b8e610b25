import Records
import TestSupport
import Testing

@testable import Wording

/// What is said of panels and dead letters.
@Suite struct PanelWordsTests {
  static let letters: [(DeadLetters, english: String, russian: String)] = [
    (
      DeadLetters(waiting: 42, exhausted: 17, queue: "payments", ofQueue: 9, days: 29),
      "17 of 42 dead letters have no retry left, 9 of them in payments; the oldest has waited 29 days.",
      "Недоставленные сообщения: 42, из них 17 исчерпали попытки (9 — в очереди payments); самое старое ждёт 29 дней."
    ),
    (
      DeadLetters(waiting: 1, exhausted: 1, queue: nil, ofQueue: 0, days: 0),
      "1 of 1 dead letter has no retry left; the oldest has waited less than a day.",
      "Недоставленные сообщения: 1, из них 1 исчерпало попытки; самое старое ждёт меньше суток."
    ),
  ]

  @Test("dead letters are told whole", arguments: letters.indices)
  func told(number: Int) {
    let (letters, english, russian) = Self.letters[number]
    #expect(English().telling(.deadLetters(letters)).sentence.plainBlanks == english)
    #expect(Russian().telling(.deadLetters(letters)).sentence.plainBlanks == russian)
  }

  private static func panel(_ standard: StandardPanel) -> FigureID {
    let panel = standard.panel(without: [])!
    return .panel(PanelFigure(panel: panel.id, title: "", standard: standard), of: panel, unit: panel.unit)
  }

  static let advice: [(Advice, english: String, russian: String)] = [
    (
      .deliver(letters[0].0),
      "Deliver or discard the 17 dead letters that have no retry left, first those of payments.",
      "Отправьте заново или удалите 17 недоставленных сообщений, исчерпавших попытки; начните с очереди payments."
    ),
    (
      .deliver(letters[1].0), "Deliver or discard the dead letter that has no retry left.",
      "Отправьте заново или удалите 1 недоставленное сообщение, исчерпавшее попытки."
    ),
    (
      .reviewPanel(PanelReview(panel(.orders), before: 310, after: 180)), "Find out why orders fell from 310 to 180.",
      "Выясните, почему изменился показатель «Заказы»: было 310, стало 180."
    ),
    (
      .reviewPanel(PanelReview(panel(.completion), before: 0.9, after: 0.8)),
      "Find out why the share of orders completed fell from 90 % to 80 %.",
      "Выясните, почему изменился показатель «Доля выполненных заказов»: было 90 %, стало 80 %."
    ),
  ]

  @Test("advice is a whole sentence", arguments: advice.indices)
  func advised(number: Int) {
    let (advice, english, russian) = Self.advice[number]
    #expect(English().sentence(advice).plainBlanks == english)
    #expect(Russian().sentence(advice).plainBlanks == russian)
  }

  @Test("every panel of a business table has a name in both languages, and two have no one", arguments: ["en", "ru"])
  func names(language: String) {
    let words: any Words = language == "en" ? English() : Russian()
    let names = StandardPanel.allCases.map { words.name(of: Self.panel($0)) }
    #expect(Set(names).count == names.count && names.allSatisfy { !$0.isEmpty })
    #expect(StandardPanel.allCases.filter { words.definition(of: Self.panel($0)) == nil } == [.events])
    let euro = FigureID.panel(
      PanelFigure(panel: "a", unit: "EUR", title: "Takings", tellsUnit: true),
      of: OwnPanel(id: "a", titles: [:], source: RowSource(.query("")), columns: [:]), unit: .money("EUR"))
    #expect(words.name(of: euro) == "Takings, EUR")
    #expect(words.group("Canceled", of: .orders) == (language == "en" ? "Canceled" : "Отменены"))
    #expect(words.group("Canceled", of: .events) == "Canceled")
  }

  @Test("what metrics say of orders is told as theirs")
  func elsewhere() {
    let metrics = [(name: "Orders", value: "12"), (name: "Revenue", value: "34 RUB")]
    #expect(English().elsewhere(metrics).hasSuffix("as metrics says: Orders 12, Revenue 34 RUB."))
    #expect(Russian().elsewhere(metrics).plainBlanks.hasSuffix("пишет само: orders — 12, revenue — 34 RUB."))
    #expect(English().nothing(in: "Scans") == "“Scans”: nothing in this period.")
    #expect(Russian().nothing(in: "Сканы").plainBlanks == "«Сканы»: за этот период ничего нет.")
  }
}

extension String {
  fileprivate var plainBlanks: String { replacing("\u{A0}", with: " ") }
}
