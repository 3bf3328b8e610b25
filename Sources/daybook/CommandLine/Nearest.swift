import Records

/// What somebody meant who typed something else.
enum Nearest {
  /// The only candidate that begins with the word (three letters at least), else the candidate at the smallest
  /// distance, if that is at most a third of the word's length (one for short words).
  ///
  /// The first of equals.
  static func candidate(to word: String, in candidates: [String]) -> String? {
    let typed = word.lowercased()
    if typed.count >= 3 {
      let longer = candidates.filter { $0.lowercased().hasPrefix(typed) }
      if longer.count == 1 { return longer[0] }
    }
    let ranked = candidates.map { ($0, EditDistance.between(Array(typed), Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, typed.count / 3) else { return nil }
    return best.0
  }

  /// The first at the smallest distances, whatever these are.
  static func candidates(to word: String, in candidates: [String], most: Int) -> [String] {
    let typed = Array(word.lowercased().prefix(200))
    let ranked = candidates.enumerated().map { place, candidate in
      (EditDistance.between(typed, Array(candidate.lowercased().prefix(200))), place, candidate)
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(most).map(\.2)
  }
}
