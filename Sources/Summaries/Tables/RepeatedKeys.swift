import Records

/// Counts rows whose key another row has too, in tables whose rows have one.
///
/// Keys are kept as they are, so that it is certain; of a table with more rows than are kept nothing is told.
struct RepeatedKeys {
  private let place: Int?
  private let timeIndex: Int
  private var seen: Set<ShortKey> = []
  private var rows = 0
  private var example = ValueExample()
  private var isTooLarge = false

  private static let limit = 200_000

  init(_ table: SourceTable) {
    place = table.columns.firstIndex(of: "id")
    timeIndex = table.timeIndex
  }

  mutating func add(_ row: borrowing some StoredRow & ~Copyable, at time: Int64) {
    guard let place, !isTooLarge else { return }
    // One that is too long to be kept whole is passed over.
    guard let key = unsafe row.withBytes(place, { unsafe ShortKey($0) }) else { return }
    if !seen.insert(key).inserted {
      rows += 1
      unsafe row.withBytes(place) { unsafe example.note($0, row: Array($0), time: time) }
    }
    guard seen.count > Self.limit else { return }
    (isTooLarge, seen) = (true, [])
  }

  func rejection(_ table: SourceTable, _ intake: TextIntake) -> Rejection? {
    guard rows > 0, !isTooLarge else { return nil }
    return Rejection(source: .table(table), reason: .repeatedKey, count: rows).showing(example, in: "id", intake)
  }
}
