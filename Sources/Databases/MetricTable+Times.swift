import Records
import SQLite
import Summaries

/// Rows that no period's read meets: their time cannot be read, or is not over.
extension MetricTable {
  /// Rows no period can hold, and rows stamped at or after as-of, by type.
  ///
  /// Instants are compared, not texts, and a text that is no time is never one of the future.
  func uncounted(
    _ connection: Connection, asOf: Instant, _ bounds: TimeBounds, _ intake: TextIntake
  ) throws(SQLiteError) -> [Rejection] {
    let tallies = try witness == nil ? passed(connection, asOf, bounds) : sought(connection, asOf, bounds)
    return zip(types.names, tallies).flatMap { name, tally in
      let unreadable = Rejection(
        source: .metricType(intake.text(name)), reason: .unreadableTime, count: min(tally.unreadable, Self.countLimit),
        atLeast: tally.unreadable > Self.countLimit, column: table.columns["timestamp"],
        example: tally.example.shown(intake), examples: tally.example.listed(intake, in: table.columns["timestamp"]))
      let later = Rejection(
        source: .metricType(intake.text(name)), reason: .afterAsOf, count: min(tally.later, Self.countLimit),
        atLeast: tally.later > Self.countLimit, latest: tally.latest.map(Instant.init(microseconds:)))
      return [unreadable, later].filter { $0.count > 0 }
    }
  }

  /// What was met of one type.
  private struct TimeTally {
    var unreadable = 0
    var later = 0
    /// The latest of these.
    var latest: Int64?
    var example = ValueExample()
    var isFull: Bool { unreadable > MetricTable.countLimit && later > MetricTable.countLimit }
  }

  /// By the index, type by type.
  private func sought(
    _ connection: Connection, _ asOf: Instant, _ bounds: TimeBounds
  ) throws(SQLiteError) -> [TimeTally] {
    var clock = LaterClock(asOf, bounds)
    var tallies: [TimeTally] = []
    for name in types.names {
      var tally = TimeTally()
      // NULL, numbers and texts before the digits; texts and BLOBs behind them.
      for (condition, bound) in [("IS NULL", nil), ("< ?", Self.beforeDigits), (">= ?", Self.afterDigits)] {
        let query = """
          SELECT \(time) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) \(condition) ORDER BY \(time) \
          LIMIT \(Self.countLimit + 1)
          """
        try connection.forEach(query, [.text(name)] + (bound.map { [.text($0)] } ?? [])) { row in
          tally.unreadable += 1
          unsafe row.withBytes(0) { unsafe tally.example.note($0) }
        }
      }
      tally.unreadable += try rowsWithoutYear(connection, type: name, &tally.example)
      let query = """
        SELECT \(time) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) >= ? AND \(time) < ? ORDER BY \(time)
        """
      try connection.withStatement(query) { statement throws(SQLiteError) in
        try statement.bind([name, clock.low, Self.afterDigits].map(SQLiteValue.text))
        while tally.later <= Self.countLimit, try statement.step() { note(statement, 0, &clock, &tally) }
      }
      if tally.later > Self.countLimit { try noteLatest(connection, type: name, &clock, &tally) }
      tallies.append(tally)
    }
    return tallies
  }

  /// Without an index: all types in one pass.
  private func passed(
    _ connection: Connection, _ asOf: Instant, _ bounds: TimeBounds
  ) throws(SQLiteError) -> [TimeTally] {
    var clock = LaterClock(asOf, bounds)
    var tallies = types.names.map { _ in TimeTally() }
    let numbers = Dictionary(uniqueKeysWithValues: zip(types.names, 0...))
    let query = """
      SELECT \(type), \(time) FROM \(table.quotedTable) WHERE typeof(\(type)) = 'text' AND (\(isWithoutYear) OR \(time) >= ?)
      """
    try connection.forEach(query, [.text(clock.low)]) { row in
      guard let number = row.text(0).flatMap({ numbers[$0] }), !tallies[number].isFull else { return }
      let year = unsafe row.withBytes(1) { unsafe TimeParser.year($0) }
      if row.kind(1) == .text, year != nil { return note(row, 1, &clock, &tallies[number]) }
      tallies[number].unreadable += 1
      unsafe row.withBytes(1) { unsafe tallies[number].example.note($0) }
    }
    return tallies
  }

  /// A row whose text begins with a year and does not sort before the first that can be later.
  private func note(_ row: borrowing Statement, _ column: Int32, _ clock: inout LaterClock, _ tally: inout TimeTally) {
    unsafe row.withBytes(column) { text in
      switch unsafe clock.verdict(text) {
      case .earlier: return
      case .later(let time):
        tally.later += 1
        tally.latest = max(tally.latest ?? time, time)
      case .unreadable:
        tally.unreadable += 1
        unsafe tally.example.note(text)
      }
    }
  }

  /// Where the rows after as-of are too many to look at each: the last of them in the order of texts.
  private func noteLatest(
    _ connection: Connection, type name: String, _ clock: inout LaterClock, _ tally: inout TimeTally
  ) throws(SQLiteError) {
    let query = """
      SELECT \(time) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) >= ? AND \(time) < ? \
      ORDER BY \(time) DESC LIMIT 1000
      """
    try connection.withStatement(query) { statement throws(SQLiteError) in
      try statement.bind([name, clock.low, Self.afterDigits].map(SQLiteValue.text))
      while try statement.step() {
        let verdict = unsafe statement.withBytes(0) { unsafe clock.verdict($0) }
        guard case .later(let time) = verdict else { continue }
        tally.latest = max(tally.latest ?? time, time)
        return
      }
    }
  }

  /// Rows whose time starts with a digit, but not with a year and a hyphen: it sorts into no period.
  ///
  /// Counted by the index, to just beyond the limit.
  private func rowsWithoutYear(
    _ connection: Connection, type name: String, _ example: inout ValueExample
  ) throws(SQLiteError) -> Int {
    // From one year's times to the next by the index: a look at a few rows, unless many are wrong.
    let query = """
      SELECT \(time) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) > ? AND \(time) < ? ORDER BY \(time)
      """
    var rows = 0
    var behind: String? = Self.beforeDigits
    while let bound = behind, rows <= Self.countLimit {
      behind = nil
      try connection.withStatement(query) { statement throws(SQLiteError) in
        try statement.bind([name, bound, Self.afterDigits].map(SQLiteValue.text))
        while rows <= Self.countLimit, try statement.step() {
          if let year = unsafe statement.withBytes(0, { unsafe TimeParser.year($0) }) {
            // No number, or SQLite would compare it as one.
            behind = year + "-\u{10FFFF}"
            return
          }
          unsafe statement.withBytes(0) { unsafe example.note($0) }
          rows += 1
        }
      }
    }
    return rows
  }
}
