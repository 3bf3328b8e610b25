/// Shortens the name of a person or a login to its initials.
package enum Initials {
  /// `a.petrova` becomes `A. P.`, with a no-break space.
  ///
  /// The first letters of the words between full stops, underscores, hyphens and blanks, at most three, in upper case;
  /// what begins with an `@` is left out. `•••` for a name without letters.
  package static func of(_ name: String) -> String {
    let words = name.prefix { $0 != "@" }.split { "._-".contains($0) || $0.isWhitespace }
    let letters = words.lazy.compactMap { $0.first { $0.isLetter } }.prefix(3)
    return letters.isEmpty ? "•••" : letters.map { "\(capital($0))." }.joined(separator: "\u{A0}")
  }

  private static func capital(_ letter: Character) -> String {
    let capital = letter.uppercased()
    return capital.count == 1 ? capital : String(letter)
  }
}
