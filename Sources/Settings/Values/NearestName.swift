import Records

/// What somebody meant who typed something else.
package enum NearestName {
  /// The candidate at the smallest distance, if that is at most a third of the longer name's length; the first of equals.
  package static func of(_ word: String, in candidates: [String]) -> String? {
    guard word.count <= 64 else { return nil }
    let typed = normalised(word)
    let ranked = candidates.map { ($0, EditDistance.between(typed, normalised($0))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, max(typed.count, best.0.count) / 3) else {
      return nil
    }
    return best.0
  }

  /// `Did you mean X`, or else the other sentence.
  static func remedy(for word: String, in candidates: [String], otherwise: String) -> String {
    of(word, in: candidates).map { "Did you mean \($0)?" } ?? otherwise
  }

  private static func normalised(_ name: String) -> [Character] {
    name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
  }
}
