/// Names with their counts, most first, ties by bytes: the largest ones, and what all others hold together.
public struct NameCounts: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  public typealias Element = (name: String, count: Int)

  /// What lies beyond the names that are kept.
  public struct Others: Sendable, Hashable {
    /// How many names they are; nil when they were too many to tell apart.
    public var names: Int?
    public var count: Int
    public init(names: Int?, count: Int) {
      self.names = names
      self.count = count
    }
  }

  public private(set) var named: [Element]
  /// Nil when every name is kept.
  public private(set) var others: Others?

  /// Names kept of one column.
  public static let limit = 10

  public init(_ named: [Element], others: Others? = nil) {
    self.named = named
    self.others = others
  }

  public init(arrayLiteral elements: Element...) { self.init(elements) }

  /// - Parameters:
  ///   - counts: in any order; what stands under `NameTable.other` is among the others already.
  ///   - always: names that are kept however small they are.
  public init(largest counts: [Element], limit: Int = limit, always: Set<String> = []) {
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
  public func counterpart(_ counts: [Element]) -> NameCounts {
    let kept = Set(named.map(\.name))
    let same = counts.filter { kept.contains($0.name) }
    let rest = counts.filter { !kept.contains($0.name) }
    let others = Others(names: nil, count: rest.reduce(0) { $0 + $1.count })
    return NameCounts(Ranking.mostFirst(same), others: rest.isEmpty ? nil : others)
  }

  /// Of all names.
  public var total: Int { named.reduce(others?.count ?? 0) { $0 + $1.count } }

  public var startIndex: Int { named.startIndex }
  public var endIndex: Int { named.endIndex }
  public subscript(position: Int) -> Element { named[position] }
}
