/// What holds together in an English sentence: a number with its unit, its month or the other end of its range, and
/// the word before a dash.
enum EnglishTypography {
  private static let units: Set<Substring> = [
    "%", "s", "ms", "min", "h", "d", "B", "KB", "MB", "GB", "TB", "points", "times", "days", "hours", "RUB", "USD",
    "EUR", "UTC",
  ]
  private static let weekdays = Set((English.calendar.weekdays + English.calendar.shortWeekdays).map { $0[...] })
  private static let months = Set(English.calendar.months + English.calendar.shortMonths)

  static func bound(_ text: String) -> String {
    var result = ""
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      if index > 0 { result += holds(words, index) ? "\u{A0}" : " " }
      result += word
    }
    return result
  }

  /// Whether the blank before the word may not be a line's end.
  private static func holds(_ words: [Substring], _ index: Int) -> Bool {
    let (word, next) = (words[index - 1], words[index])
    if next == "–" || next == "→" { return true }
    if word == "→" || (word == "to" && index > 1 && isNumber(words[index - 2]) && isNumber(next)) { return true }
    // The parts of one duration: `2 h 9 min`.
    if isNumber(next), index > 1, isNumber(words[index - 2]), ["d", "h", "min"].contains(word) { return true }
    if isNumber(next), weekdays.contains(word) { return true }
    guard isNumber(word) else { return false }
    let bare = next.prefix { $0.isLetter || $0 == "%" }
    if units.contains(bare) || months.contains(String(bare)) { return true }
    return next == "to" && index + 1 < words.count && isNumber(words[index + 1])
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.last?.isNumber == true && word.first.map { $0.isNumber || "(−+≈".contains($0) } == true
  }
}

extension Telling {
  /// With no-break spaces in sentence and line where words hold together.
  init(
    english sentence: String, line: String? = nil, clause: String? = nil, brief: String? = nil, headline: String? = nil
  ) {
    self.init(
      EnglishTypography.bound(sentence), line: line.map(EnglishTypography.bound), clause: clause, brief: brief,
      headline: headline.map(EnglishTypography.bound))
  }
}
