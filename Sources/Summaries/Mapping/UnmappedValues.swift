import Records

/// Stored values of a column that no key of its map met.
package struct UnmappedValues: Sendable {
  package private(set) var rows = 0
  package private(set) var example = ValueExample()
  private var counts: [[UInt8]: Int] = [:]

  /// Values that are kept: a hostile column may have as many as rows.
  private static let limit = 20

  package init() {}

  package mutating func note(_ stored: UnsafeRawBufferPointer) {
    rows += 1
    unsafe example.note(stored)
    let start = unsafe Array(stored.prefix(64))
    if counts[start] != nil || counts.count < Self.limit { counts[start, default: 0] += 1 }
  }

  package mutating func join(_ other: UnmappedValues) {
    rows += other.rows
    example.join(other.example)
    for (value, count) in other.counts where counts[value] != nil || counts.count < Self.limit {
      counts[value, default: 0] += count
    }
  }

  /// `“held” (12), “lost” (3) and 4 others`: the most frequent first, legible and masked.
  package func listed(_ intake: TextIntake) -> String {
    let kept = counts.sorted { a, b in
      a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
    }.prefix(Self.shown)
    let rest = rows - kept.reduce(0) { $0 + $1.value }
    return kept.map { "“\(intake.text(StoredText.normalised($0.key)))” (\($0.value))" }.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) others" : "")
  }

  private static let shown = 8
}
