/// What holds together in a Russian sentence: a number and its noun, a short preposition and what follows, and the word
/// before a dash.
enum RussianTypography {
  private static let prepositions: Set<Substring> = [
    "в", "во", "к", "ко", "с", "со", "о", "об", "у", "и", "а", "но", "не", "ни", "на", "за", "из", "от", "до", "по",
  ]

  static func bound(_ text: String) -> String {
    var result = ""
    var previous: Substring = ""
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += holds(previous, word) ? "\u{A0}" : " " }
      result += word
      previous = word
    }
    return result
  }

  private static func holds(_ word: Substring, _ next: Substring) -> Bool {
    if next == "—" || next == "–" || next == "→" { return true }
    if word.last?.isNumber == true, let first = next.first, first.isLetter || first == "%" { return true }
    return prepositions.contains(Substring(word.drop { !$0.isLetter }.lowercased()))
  }
}
