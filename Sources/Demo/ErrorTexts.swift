/// The free texts of one error report.
struct ErrorTexts {
  let description: String
  let steps: String
  let expected: String
  let actual: String

  init(_ language: ErrorTopic.TopicLanguage, title: String, module: String, _ random: inout RandomSource) {
    switch language {
    case .english:
      description = title + ". " + random.pick(Self.englishDetails)
      steps = "1. Open https://shop.example.com/\(module)/\n2. \(random.pick(Self.englishSteps))\n3. Look"
      expected = "It works as before."
      actual = random.pick(["An error page.", "Nothing happens.", "The page stays white.", ""])
    case .russian:
      description = title + ". " + random.pick(Self.russianDetails)
      steps = "1. Открыть https://shop.example.com/\(module)/\n2. \(random.pick(Self.russianSteps))\n3. Посмотреть"
      expected = "Работает как раньше."
      actual = random.pick(["Страница с ошибкой.", "Ничего не происходит.", "Пустая страница.", ""])
    }
  }

  private static let englishDetails = [
    "It happened twice today.", "Since this morning, on two devices.",
    "My browser is up to date; a colleague sees the same.", "Only when I am logged in.", "",
  ]
  private static let englishSteps = ["Log in", "Choose a product", "Press the button", "Reload the page"]
  private static let russianDetails = [
    "Повторилось дважды за день.", "С утра, на двух устройствах.", "Браузер обновлён, у коллеги то же самое.",
    "Только после входа.", "",
  ]
  private static let russianSteps = ["Войти", "Выбрать товар", "Нажать кнопку", "Обновить страницу"]
}
