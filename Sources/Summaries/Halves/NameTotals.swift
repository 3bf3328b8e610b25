/// Names with their counts, all of them, by the names' bytes.
package struct NameTotals: Codable, Hashable, Sendable {
  private var names: [String] = []
  private var counts: [Int] = []

  package init() {}

  init(_ entries: [NameCounts.Element]) {
    for entry in entries.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      names.append(entry.name)
      counts.append(entry.count)
    }
  }

  var entries: [NameCounts.Element] { Array(zip(names, counts)).map { (name: $0.0, count: $0.1) } }
}
