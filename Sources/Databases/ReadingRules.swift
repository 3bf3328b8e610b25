import SQLite

/// How the source is read; only tests read it otherwise.
struct ReadingRules: Sendable {
  /// Up to so many row ids a table is read whole: its scan takes two statements, and meets every row.
  var smallTable = 260_000
  /// Processor time for one statement, in seconds.
  var statementSeconds = Connection.statementSeconds
  /// Called before a file is opened and before each statement, from any of the reading threads.
  var beforeStatement: (@Sendable () -> Void)?
  /// So often a run starts, when the file is replaced under it.
  var starts = 3
}
