import Glibc
package import Records
import SQLite
package import State

/// Copies of the ledger.
extension Ledger {
  /// Copies the ledger of a state folder to a file, also while a run is at work: what is committed is in it, nothing else.
  ///
  /// An older copy of that name is replaced, whole or not at all; any other file is left alone.
  /// - Parameter state: the path of the state folder.
  package static func backUp(_ state: String, to target: String) throws(LedgerError) {
    let source = state + "/" + name
    let doing = "Copying the ledger \(source) to \(target)"
    guard unsafe access(source, F_OK) == 0 else {
      throw LedgerError(
        .failed, doing: doing, problem: "there is no ledger",
        remedy: "Check --out and --state; daybook run makes the first.")
    }
    if unsafe access(target, F_OK) == 0 {
      do throws(SQLiteError) { try check(target, wholly: false) } catch {
        throw LedgerError(
          .failed, doing: doing, problem: "something else has that name", remedy: "Name another file.")
      }
    }
    let part = target + ".part"
    do throws(SQLiteError) {
      _ = unsafe unlink(part)
      try Connection(path: source, mode: .create, busyTimeout: patience).execute("VACUUM INTO ?", [.text(part)])
    } catch {
      _ = unsafe unlink(part)
      throw LedgerError(error, doing: doing)
    }
    try flush(part, doing)
    guard unsafe rename(part, target) == 0 else {
      let problem = unsafe String(cString: strerror(errno))
      _ = unsafe unlink(part)
      throw LedgerError(.failed, doing: doing, problem: problem, remedy: "Name a file in a folder you may write to.")
    }
  }

  /// Puts a copy in the ledger's place; the ledger that stood there is kept as `ledger.sqlite3.before-restore`.
  /// - Throws: `.damaged` for a file that is no ledger or not whole, `.newer` for one of a later version: then nothing was touched.
  package static func restore(_ copy: String, to state: StateFolder, now: Instant) throws(LedgerError) {
    let doing = "Putting back the ledger \(copy)"
    let steps: Int
    do throws(SQLiteError) { steps = try check(copy, wholly: true) } catch {
      throw LedgerError(
        .damaged, doing: doing, problem: "it is not a whole ledger of Daybook's (\(error.message))",
        remedy: "Nothing was touched. Name another copy.")
    }
    guard steps <= Migration.all.count else {
      throw LedgerError(
        .newer, doing: doing, problem: "a later version of Daybook wrote it", remedy: "Install that version first.")
    }
    do throws(StateError) {
      if try state.has(fresh) { try state.remove(fresh) }
    } catch { throw LedgerError(error) }
    let path = state.path(of: fresh)
    do throws(SQLiteError) {
      try Connection(path: copy, mode: .create, busyTimeout: patience).execute("VACUUM INTO ?", [.text(path)])
    } catch { throw LedgerError(error, doing: doing) }
    try flush(path, doing)
    do throws(StateError) {
      if try state.has(name) {
        settleJournal(of: state.path(of: name))
        try state.rename(name, to: beforeRestore)
      }
      if try state.has(journalName) { try state.remove(journalName) }
      try state.rename(fresh, to: name)
    } catch { throw LedgerError(error) }
    _ = try Ledger(state, now: now)
  }

  /// Undoes what a kill cut short, so that the file is whole without its journal; a damaged one stays as it is.
  private static func settleJournal(of path: String) {
    do throws(SQLiteError) {
      try Connection(path: path, mode: .create, busyTimeout: patience).execute("SELECT 1 FROM sqlite_schema")
    } catch {}
  }

  /// What the ledger is called that a restored one took the place of.
  package static let beforeRestore = name + ".before-restore"
  private static let fresh = name + ".new"

  /// How many steps its form is from the first; throws for what is no ledger.
  @discardableResult
  private static func check(_ path: String, wholly: Bool) throws(SQLiteError) -> Int {
    let connection = try Connection(path: path, mode: .readOnly, busyTimeout: patience)
    guard try connection.first("PRAGMA application_id", [], { Int($0.integer(0)) }) == applicationID else {
      throw SQLiteError.damage("it belongs to another program")
    }
    if wholly {
      let state = try connection.first("PRAGMA integrity_check(1)") { $0.text(0) ?? "" }
      guard state == "ok" else { throw SQLiteError.damage(state ?? "") }
    }
    return try connection.first("PRAGMA user_version") { Int($0.integer(0)) } ?? 0
  }

  /// SQLite does not flush what VACUUM INTO writes.
  private static func flush(_ path: String, _ doing: String) throws(LedgerError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    let isFlushed = descriptor >= 0 && fsync(descriptor) == 0
    let problem = isFlushed ? "" : unsafe String(cString: strerror(errno))
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    guard isFlushed else {
      throw LedgerError(.failed, doing: doing, problem: problem, remedy: "Check the disk, and run again.")
    }
  }
}
