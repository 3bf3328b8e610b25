import SQLite
import Summaries

extension SourceError {
  /// SQLite's error, said for somebody who has never seen one.
  init(_ error: SQLiteError, doing: String, path: String) {
    let (problem, remedy): (String, String) =
      switch error.kind {
      case .busy:
        (
          "the database stayed locked by another process",
          "Run Daybook when the application is quieter, raise source.wait, or switch the application to WAL mode."
        )
      case .notADatabase:
        (
          "the file is not an SQLite database, or it is encrypted",
          "Check --source; \(path) is the file that was opened."
        )
      case .corrupt:
        (
          "the database is damaged: \(error.message)",
          "Run 'sqlite3 \(path) \"PRAGMA integrity_check\"' and restore a backup if it reports errors."
        )
      case .cannotOpen, .readOnly:
        (
          "SQLite could not open it: \(error.message)",
          "A database in WAL mode needs its -wal and -shm files readable and its folder writable (or the application running); "
            + "check the permissions of \(path) and of its folder for the user Daybook runs as."
        )
      case .replaced:
        (
          "another file took its place again and again while it was read",
          "Run Daybook when nothing replaces the database, or let what replaces it run before."
        )
      case .needsRecovery:
        (
          "the application broke off while it wrote, and its journal has to be rolled back first",
          "Start the application, or open \(path) once with sqlite3 as the application's user."
        )
      case .endless:
        (
          "a query needed more than \(Int(Connection.statementSeconds)) seconds of processor time: \(error.sql ?? "")",
          "Check the table or view it reads: a view may never end. Then map another under source.tables."
        )
      case .tooLong:
        (
          "a single value in it is longer than 64 MB: \(error.sql ?? "")",
          "Find it with max(length(…)) over the columns of that query."
        )
      case .permission:
        ("access was denied", "Check the permissions of \(path).")
      case .inputOutput:
        ("reading from disk failed: \(error.message)", "Check the disk and the system log, then run again.")
      case .full, .other:
        (error.description, "Check that \(path) is the application's database.")
      }
    self.init(doing: doing, problem: problem, remedy: remedy)
  }
}
