/// What somebody meant who typed something else.
enum Nearest {
  /// The only candidate that begins with the word (three letters at least), else the candidate at the smallest
  /// distance, if that is at most a third of the word's length (one for short words). The first of equals.
  static func candidate(to word: String, in candidates: [String]) -> String? {
    let typed = word.lowercased()
    if typed.count >= 3 {
      let longer = candidates.filter { $0.lowercased().hasPrefix(typed) }
      if longer.count == 1 { return longer[0] }
    }
    let ranked = candidates.map { ($0, distance(typed, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, typed.count / 3) else { return nil }
    return best.0
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
