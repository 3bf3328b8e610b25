/// The order of counted names in every report.
package enum Ranking {
  /// Most first, ties by the names' bytes.
  package static func mostFirst(_ counts: [(name: String, count: Int)]) -> [(name: String, count: Int)] {
    counts.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }
}
