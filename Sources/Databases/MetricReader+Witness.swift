import Records
import SQLite
import Summaries

/// A scan compared with the index.
extension MetricReader {
  /// Rows per statement of a check: each is looked up in the index.
  private static let checkedRows = 20_000

  /// Rows of each type within the ranges, by the index: a date at a time, so that no statement is long.
  private func indexedRows(
    _ ranges: [TextRange], _ witness: IndexWitness, _ workers: [MetricWorker]
  ) throws(SQLiteError) -> [Int] {
    var sums = Array(repeating: 0, count: plan.types.count)
    let pieces = ranges.flatMap(\.dates)
    for first in stride(from: 0, to: pieces.count, by: workers.count) {
      let round = Array(pieces[first..<min(first + workers.count, pieces.count)])
      let rows = try inParallel(round.count) { number throws(SQLiteError) in
        try witness.rows(workers[number].connection, types: plan.types, round[number])
      }
      for counts in rows { for (type, count) in counts.enumerated() { sums[type] += count } }
    }
    return sums
  }

  /// By how many rows the index has more than the days at these positions, by type.
  private func differences(
    _ ranges: [TextRange], _ positions: Range<Int>, _ witness: IndexWitness, _ workers: [MetricWorker]
  ) throws(SQLiteError) -> [Int] {
    try indexedRows(ranges, witness, workers).enumerated().map { type, rows in
      rows - workers.reduce(0) { sum, worker in worker.tallies[positions].reduce(sum) { $0 + $1.matched(type) } }
    }
  }

  /// Whether rows came of a type that was not listed when the reading began. Throws when the index still does not list it,
  /// though the table has the row.
  func isNewType(_ workers: [MetricWorker]) throws(SQLiteError) -> Bool {
    guard let type = workers.compactMap(\.unlistedType).first else { return false }
    if let witness = source.witness {
      let connection = workers[0].connection
      try patience.retrying { () throws(SQLiteError) in try witness.checkListed(connection, type: type) }
    }
    return true
  }

  /// Compares what a scan met with what the index counts. Throws when they can never have agreed.
  /// - Returns: by how many rows they differ although they agree with each other now: so many came or went meanwhile.
  func moved(
    _ met: ScannedRows, _ workers: [MetricWorker], _ extent: ScanExtent?
  ) throws(SQLiteError) -> Int {
    let hasNewType = try isNewType(workers)
    guard let witness = source.witness else { return hasNewType ? 1 : 0 }
    let all = workers[0].tallies.indices
    // A scan that found a row for every id has missed none: then the older days need no count of their own, which would
    // cost a fifth of the scan.
    if met.isDense, !hasNewType, let first = met.detailed.first, first > 0 {
      let differences = try differences(met.detailedRanges, first..<all.upperBound, witness, workers)
      if differences.allSatisfy({ $0 == 0 }) { return 0 }
    }
    let ranges = met.ranges
    let differences = try differences(ranges, all, witness, workers)
    let difference = differences.reduce(hasNewType ? 1 : 0) { $0 + abs($1) }
    guard difference > 0 else { return 0 }
    let connection = workers[0].connection
    for (type, difference) in differences.enumerated() where difference != 0 {
      for range in ranges.flatMap(\.dates) {
        try patience.retrying { () throws(SQLiteError) in
          try witness.checkEntries(connection, type: plan.types[type], range)
        }
      }
    }
    guard let extent else {
      try patience.retrying { () throws(SQLiteError) in try witness.checkRows(connection, ids: nil, ranges) }
      return difference
    }
    try slice(extent.ids, Self.checkedRows, connection) { ids throws(SQLiteError) in
      try witness.checkRows(connection, ids: ids, ranges)
    }
    try slice(extent.ids, Self.sliceRows, connection) { ids throws(SQLiteError) in
      for (type, difference) in differences.enumerated() where difference != 0 {
        for range in ranges { try witness.checkScan(connection, type: plan.types[type], ids: ids, range) }
      }
    }
    return difference
  }

  /// Calls `check` for parts of the ids that hold so many rows, each to be answered by short statements.
  private func slice(
    _ ids: ClosedRange<Int64>, _ rowsWanted: Int, _ connection: Connection,
    _ check: (ClosedRange<Int64>) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    var slices = ScanSlices(ids, rowsWanted: rowsWanted)
    while let ids = slices.next(1).first {
      let rows = try patience.retrying { () throws(SQLiteError) in
        try check(ids)
        return try source.rows(connection, among: ids)
      }
      slices.adapt(to: [rows])
    }
  }
}

extension TextRange {
  /// The same range cut at the beginnings of dates.
  fileprivate var dates: [TextRange] {
    guard let first = Day(low.prefix(10)), let last = Day(high.prefix(10)), first < last else { return [self] }
    let cuts = (first.number + 1...last.number).map { Day(number: $0).description }.filter { low < $0 && $0 < high }
    return zip([low] + cuts, cuts + [high]).map { TextRange(low: $0, high: $1) }
  }
}
