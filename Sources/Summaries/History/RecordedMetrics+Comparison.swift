extension RecordedMetrics {
  /// Whether another count of the same period found the same rows.
  ///
  /// Coverage is left out: which hours are expected to have rows is told by the days before, whose rows the source may have
  /// removed since.
  package func countsAlike(_ other: RecordedMetrics) -> Bool {
    var other = other
    other.coverage = coverage
    return self == other
  }

  /// Whether the source has removed the period's beginning since this was counted: its first hours with rows have none
  /// any more.
  package func hasLostItsBeginning(in later: RecordedMetrics?) -> Bool {
    guard let first = hours.hasRows?.firstIndex(of: true) else { return false }
    return (later?.hours.hasRows?.firstIndex(of: true)).map { $0 > first } ?? true
  }

  /// How another count of the same period differs, in few words; nil when it does not.
  package func difference(to other: RecordedMetrics) -> String? {
    if countsAlike(other) { return nil }
    let (own, theirs) = (types.summaries ?? [:], other.types.summaries ?? [:])
    let differing = Set(own.keys).union(theirs.keys).filter { own[$0]?.count != theirs[$0]?.count }.sorted()
    if let first = differing.first {
      let more = differing.count > 1 ? ", and \(differing.count - 1) more types" : ""
      return "\(first): \(own[first]?.count ?? 0) rows, now \(theirs[first]?.count ?? 0)\(more)"
    }
    return "as many rows, with other values or times"
  }

  /// Types whose rows or sum are not those of the days together, by name; none where all are.
  ///
  /// Sums are compared to nine digits. A type that a day counts in another unit is left out.
  package func typesUnlike(sumOf days: [RecordedMetrics]) -> [String] {
    var rows: [String: Int] = [:]
    var sums: [String: Double] = [:]
    for day in days {
      for (name, summary) in day.types.summaries ?? [:] {
        rows[name, default: 0] += summary.count
        sums[name, default: 0] += summary.sum
      }
    }
    let whole = types.summaries ?? [:]
    let mixed = Set(otherUnits.keys).union(days.flatMap { $0.otherUnits.keys })
    return Set(whole.keys).union(rows.keys).subtracting(mixed).filter { name in
      let (sum, expected) = (whole[name]?.sum ?? 0, sums[name] ?? 0)
      return whole[name]?.count ?? 0 != rows[name] ?? 0 || abs(sum - expected) > 1e-9 * max(abs(sum), abs(expected))
    }.sorted()
  }
}
