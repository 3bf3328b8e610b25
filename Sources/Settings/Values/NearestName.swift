/// What somebody meant who typed something else.
enum NearestName {
  /// The candidate at the smallest distance, if that is at most a third of the longer name's length; the first of equals.
  static func of(_ word: String, in candidates: [String]) -> String? {
    guard word.count <= 64 else { return nil }
    let typed = normalised(word)
    let ranked = candidates.map { ($0, distance(typed, normalised($0))) }
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

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
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
