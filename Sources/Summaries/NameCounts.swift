/// Names with their counts, most first, ties by bytes: the largest ones, and what all others hold together.
package struct NameCounts: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  package typealias Element = (name: String, count: Int)

  /// What lies beyond the names that are kept.
  package struct Others: Sendable, Hashable {
    /// How many names they are; nil when they were too many to tell apart.
    package var names: Int?
    package var count: Int
    package init(names: Int?, count: Int) {
      self.names = names
      self.count = count
    }
  }

  package private(set) var named: [Element]
  /// Nil when every name is kept.
  package private(set) var others: Others?

  /// Names kept of one column.
  package static let limit = 10

  package init(_ named: [Element], others: Others? = nil) {
    self.named = named
    self.others = others
  }

  package init(arrayLiteral elements: Element...) { self.init(elements) }

  /// - Parameters:
  ///   - counts: in any order; what stands under `NameTable.other` is among the others already.
  ///   - always: names that are kept however small they are.
  package init(largest counts: [Element], limit: Int = limit, always: Set<String> = []) {
    let beyond = counts.first { $0.name == NameTable.other }
    let ranked = Ranking.mostFirst(counts.filter { $0.name != NameTable.other })
    var named: [Element] = []
    var others = Others(names: beyond == nil ? 0 : nil, count: beyond?.count ?? 0)
    for (rank, entry) in ranked.enumerated() {
      if rank < limit || always.contains(entry.name) {
        named.append(entry)
      } else {
        others.names = others.names.map { $0 + 1 }
        others.count += entry.count
      }
    }
    self.init(named, others: others.count > 0 || others.names == nil ? others : nil)
  }

  /// Of another period's counts those of the same names as here, and its others.
  package func counterpart(_ counts: [Element]) -> NameCounts {
    let kept = Set(named.map(\.name))
    let same = counts.filter { kept.contains($0.name) }
    let rest = counts.filter { !kept.contains($0.name) }
    let others = Others(names: nil, count: rest.reduce(0) { $0 + $1.count })
    return NameCounts(Ranking.mostFirst(same), others: rest.isEmpty ? nil : others)
  }

  /// Of all names.
  package var total: Int { named.reduce(others?.count ?? 0) { $0 + $1.count } }

  package var startIndex: Int { named.startIndex }
  package var endIndex: Int { named.endIndex }
  package subscript(position: Int) -> Element { named[position] }
}
