/// Chooses what is named of too many things that can fail.
enum WorstFirst {
  /// - Returns: the `limit` with most failures, of equal ones those with most runs, by name; the rest, and how many they
  ///   are, nil when the rest holds what could not be told apart.
  static func split<Item>(
    _ all: [Item], limit: Int, name: (Item) -> String, _ weight: (Item) -> (failures: Int, runs: Int)
  ) -> (kept: [Item], rest: [Item], names: Int?) {
    func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
    let beyond = all.filter { name($0) == NameTable.other }
    let ranked = all.filter { name($0) != NameTable.other }.sorted { a, b in
      let (ofA, ofB) = (weight(a), weight(b))
      if ofA.failures != ofB.failures { return ofA.failures > ofB.failures }
      return ofA.runs != ofB.runs ? ofA.runs > ofB.runs : precedes(name(a), name(b))
    }
    let kept = ranked.prefix(limit).sorted { precedes(name($0), name($1)) }
    let rest = ranked.dropFirst(limit) + beyond
    return (kept, Array(rest), beyond.isEmpty ? rest.count : nil)
  }
}
