/// The words that the name of a table or a column is made of.
enum NameWords {
  /// `startedAt`, `started_at` and `Started-At` are all `started`, `at`; nouns in the singular.
  static func of(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for character in name.prefix(200) {
      guard character.isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        word = ""
        wasSmall = false
        continue
      }
      if character.isUppercase, wasSmall, !word.isEmpty {
        words.append(word)
        word = ""
      }
      wasSmall = character.isLowercase
      word += character.lowercased()
    }
    if !word.isEmpty { words.append(word) }
    return words.map(singular)
  }

  private static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return String(word.hasSuffix("ches") || word.hasSuffix("xes") ? word.dropLast(2) : word.dropLast(1))
  }

  /// How well a name is one of the wanted: the place of the first that it has, whole names before parts; nil for none.
  static func rank(_ words: [String], among wanted: [String]) -> Int? {
    let whole = words.joined(separator: "_")
    if let place = wanted.firstIndex(of: whole) { return place }
    let part = wanted.firstIndex { want in
      words.contains(want) || (want.contains("_") && "_\(whole)_".contains("_\(want)_"))
    }
    return part.map { wanted.count + $0 }
  }
}
