import Records
import SQLite
import Summaries

/// What was read compared with what the index tells.
struct ScanCheck {
  let source: MetricTable
  let plan: MetricPlan
  let workers: [MetricWorker]
  let reads: ParallelReads
  /// For each day of the scan the times from its start to the end of the last wanted day.
  let ranges: [[TextRange]]

  /// Rows per statement of a check: each is looked up in the index.
  private static let checkedRows = 20_000

  /// Whether rows came of a type that was not listed when the reading began.
  ///
  /// Throws when the index still does not list it, though the table has the row.
  func isNewType() throws(SQLiteError) -> Bool {
    guard let type = workers.compactMap(\.unlistedType).first else { return false }
    if let witness = source.witness {
      try reads.budget.retrying { () throws(SQLiteError) in
        try witness.checkListed(workers[0].connection, type: type)
      }
    }
    return true
  }

  /// By how many rows the index has more than the days of the scan from that position on, by type.
  func differences(from position: Int) throws(SQLiteError) -> [Int] {
    guard let witness = source.witness else { return plan.types.map { _ in 0 } }
    return try indexedRows(ranges[position], witness).enumerated().map { type, rows in
      rows - workers.reduce(0) { sum, worker in worker.tallies[position...].reduce(sum) { $0 + $1.matched(type) } }
    }
  }

  /// Throws when table and index do not agree in themselves on these types.
  /// - Parameter ids: those of the table; nil when it has none.
  func settle(_ types: [Int], ids: ClosedRange<Int64>?) throws(SQLiteError) {
    guard let witness = source.witness, let ranges = ranges.first else { return }
    let connection = workers[0].connection
    for type in types {
      for range in ranges.flatMap(\.dates) {
        try reads.budget.retrying { () throws(SQLiteError) in
          try witness.checkEntries(connection, type: plan.types[type], range)
        }
      }
    }
    guard let ids else {
      return try reads.budget.retrying { () throws(SQLiteError) in
        try witness.checkRows(connection, ids: nil, ranges)
      }
    }
    try slice(ids, Self.checkedRows) { ids throws(SQLiteError) in
      try witness.checkRows(connection, ids: ids, ranges)
    }
    try slice(ids, MetricExecutor.sliceRows) { ids throws(SQLiteError) in
      for type in types {
        for range in ranges { try witness.checkScan(connection, type: plan.types[type], ids: ids, range) }
      }
    }
  }

  /// Rows of each type within the ranges, by the index: a date at a time, so that no statement is long.
  private func indexedRows(_ ranges: [TextRange], _ witness: IndexWitness) throws(SQLiteError) -> [Int] {
    var sums = Array(repeating: 0, count: plan.types.count)
    let pieces = ranges.flatMap(\.dates)
    for first in stride(from: 0, to: pieces.count, by: workers.count) {
      let round = Array(pieces[first..<min(first + workers.count, pieces.count)])
      let rows = try reads.run(round.count) { number throws(SQLiteError) in
        try witness.rows(workers[number].connection, types: plan.types, round[number])
      }
      for counts in rows { for (type, count) in counts.enumerated() { sums[type] += count } }
    }
    return sums
  }

  /// Calls `check` for parts of the ids that hold so many rows, each to be answered by short statements.
  private func slice(
    _ ids: ClosedRange<Int64>, _ rowsWanted: Int, _ check: (ClosedRange<Int64>) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    var slices = ScanSlices(ids, rowsWanted: rowsWanted)
    while let ids = slices.next(1).first {
      let rows = try reads.budget.retrying { () throws(SQLiteError) in
        try check(ids)
        return try source.rows(workers[0].connection, among: ids)
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
