/// What the stored values of a column mean.
package struct ValueMap: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    case value(String)
    /// The row is none of this table's.
    case skip
  }

  /// The word that stands for every other value.
  package static let otherwise = "*"
  /// The word for a row that is not to be read.
  package static let skip = "skip"

  /// By the stored value as `key(of:)` gives it.
  private let meanings: [String: Meaning]
  /// What no key meets; nil where the settings do not say: then it stays as it is and is counted.
  package let otherwise: Meaning?

  /// - Parameter words: stored value → what Daybook is to read, `skip` for none; `*` for every other value.
  package init(_ words: [String: String]) {
    func meaning(_ word: String) -> Meaning { word == Self.skip ? .skip : .value(word) }
    var meanings: [String: Meaning] = [:]
    for (stored, word) in words where stored != Self.otherwise { meanings[Self.key(of: stored)] = meaning(word) }
    self.meanings = meanings
    otherwise = words[Self.otherwise].map(meaning)
  }

  /// Nil where neither a key nor `*` meets it.
  package func meaning(of stored: String) -> Meaning? { meanings[Self.key(of: stored)] ?? otherwise }

  /// Which words stand for which, in one line that is the same on every machine.
  package var definition: String {
    func word(_ meaning: Meaning) -> String { if case .value(let word) = meaning { word } else { Self.skip } }
    let told = meanings.sorted { $0.key < $1.key }.map { "\($0.key):\(word($0.value))" }
    return (told + (otherwise.map { ["*:\(word($0))"] } ?? [])).joined(separator: ";")
  }

  /// Keys are compared without regard to case and to blanks around them.
  package static func key(of text: String) -> String {
    let rest = text.drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { rest[...$0].lowercased() } ?? ""
  }
}
