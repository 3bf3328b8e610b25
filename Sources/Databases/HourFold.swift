import Records
import SQLite
import Summaries

/// Counts rows per hour as SQLite hands them out: the time in the first column, and the metric type in the second where
/// types are told apart.
final class HourFold: RowFold {
  private let types: [[UInt8]]
  private var parser: TimeParser
  private(set) var rows = 0
  /// One per type; a single one where types are not told apart.
  private(set) var counts: [HourCounts]

  init(types: [String] = [], zone: Zone, storedZone: Zone) {
    self.types = types.map { Array($0.utf8) }
    parser = TimeParser(zone: storedZone)
    counts = Array(repeating: HourCounts(zone: zone), count: max(1, types.count))
  }

  func step(_ row: FoldRow) {
    rows += 1
    guard row.kind(0) == .text else { return }
    var type = 0
    if !types.isEmpty {
      guard row.kind(1) == .text, let found = types.firstIndex(where: { unsafe row.bytes(1).elementsEqual($0) })
      else { return }
      type = found
    }
    let moment = unsafe parser.parse(row.bytes(0))
    if moment != TimeParser.unreadable { counts[type].add(moment) }
  }
}
