package import Records
import SQLite
package import State

/// Daybook's own memory: which periods were reported, what was counted of them, what ran.
///
/// One SQLite file in the state folder, under the run lock of whoever holds that folder. All writes are transactions that
/// are on the disk when they return; a kill at any instant leaves the file as it was before, or after.
package final class Ledger {
  let connection: Connection
  /// The path of the file.
  package let path: String

  /// "DayB": what file(1) and SQLite call the file's application.
  static let applicationID = 0x4461_7942
  /// Its name in the state folder.
  package static let name = "ledger.sqlite3"

  /// Opens the ledger, making it where there is none, and brings it to today's form.
  /// - Parameter now: for the journal of its forms.
  package init(_ state: StateFolder, now: Instant) throws(LedgerError) {
    let path: String
    do { path = try state.file(Self.name) } catch { throw LedgerError(error) }
    self.path = path
    let doing = "Opening the ledger \(path)"
    do throws(SQLiteError) {
      connection = try Connection(path: path, mode: .create, busyTimeout: Self.patience)
      // The default, which may have been changed when SQLite was compiled: a commit is on the disk when it returns.
      try connection.execute("PRAGMA synchronous = FULL")
      try connection.execute("PRAGMA foreign_keys = ON")
    } catch { throw LedgerError(error, doing: doing) }
    try bringForward(doing, now)
  }

  /// Puts a damaged ledger aside, under another name: the next one that is opened is new.
  package static func setAside(_ state: StateFolder) throws(LedgerError) {
    do throws(StateError) {
      try state.rename(name, to: damagedName)
      if try state.has(journalName) { try state.remove(journalName) }
    } catch { throw LedgerError(error) }
  }

  /// What a damaged one is called.
  package static let damagedName = name + ".damaged"
  /// SQLite's journal of a transaction that a kill cut short: it belongs to the file that was set aside.
  static let journalName = name + "-journal"

  /// Milliseconds for which another program may hold the file.
  static let patience: Int32 = 5000

  private func bringForward(_ doing: String, _ now: Instant) throws(LedgerError) {
    let isForeign: Bool
    do throws(SQLiteError) {
      let application = try number("PRAGMA application_id")
      let applied = try number("PRAGMA user_version")
      let isOurs = application == Self.applicationID && applied > 0
      let tables = try number("SELECT count(*) FROM sqlite_schema")
      let isNew = application == 0 && applied == 0 && tables == 0
      if isOurs || isNew, applied <= Migration.all.count {
        return try Migration.apply(on: connection, applied: applied, at: now.description)
      }
      isForeign = !isOurs
    } catch { throw LedgerError(error, doing: doing) }
    guard !isForeign else {
      throw LedgerError(
        .foreign, doing: doing, problem: "the file belongs to another program",
        remedy: "Nothing was touched. Give Daybook a state folder of its own (--state).")
    }
    throw LedgerError(
      .newer, doing: doing, problem: "a later version of Daybook wrote it",
      remedy: "Install that version, and run again.")
  }

  private func number(_ query: String) throws(SQLiteError) -> Int {
    try connection.first(query) { Int($0.integer(0)) } ?? 0
  }

  /// What is read, with the words for what fails.
  func reading<Result>(
    _ what: String, _ body: () throws(SQLiteError) -> Result
  ) throws(LedgerError) -> Result {
    do throws(SQLiteError) { return try body() } catch {
      throw LedgerError(error, doing: "Reading \(what) in the ledger \(path)")
    }
  }

  /// What is written, whole or not at all.
  func writing(_ what: String, _ body: () throws(SQLiteError) -> Void) throws(LedgerError) {
    do throws(SQLiteError) { try connection.transaction(.immediate, body) } catch {
      throw LedgerError(error, doing: "Writing \(what) to the ledger \(path)")
    }
  }
}
