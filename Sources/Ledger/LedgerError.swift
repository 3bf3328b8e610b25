import SQLite
import State

/// Why the ledger cannot be used: what was being done, what went wrong, what to do next.
package struct LedgerError: Error, Sendable, CustomStringConvertible {
  package enum LedgerFault: Hashable, Sendable {
    /// What stands there is no database, or is damaged: the run makes a new one.
    case damaged
    /// A database of another program has its name.
    case foreign
    /// A later version of Daybook wrote it.
    case newer
    /// Another program holds it.
    case locked
    /// The disk is full, the folder cannot be written, and so on.
    case failed
  }

  package let cause: LedgerFault
  package let description: String

  init(_ cause: LedgerFault, doing: String, problem: String, remedy: String) {
    self.cause = cause
    description = "\(doing): \(problem). \(remedy)"
  }

  init(_ error: StateError) {
    cause = .failed
    description = error.description
  }

  init(_ error: SQLiteError, doing: String) {
    switch error.kind {
    case .notADatabase, .corrupt:
      self.init(
        .damaged, doing: doing, problem: "the file is damaged (\(error.message))",
        remedy: "Put a backup back with daybook restore, or let daybook run make a new one.")
    case .busy:
      self.init(
        .locked, doing: doing, problem: "another program holds it",
        remedy: "Nothing was lost. Close that program, and run again.")
    case .full:
      self.init(
        .failed, doing: doing, problem: "the disk is full", remedy: "Nothing was lost. Make room, and run again.")
    default:
      self.init(
        .failed, doing: doing, problem: error.message,
        remedy: "Nothing was lost. Check the disk and the permissions of the state folder, and run again.")
    }
  }
}
