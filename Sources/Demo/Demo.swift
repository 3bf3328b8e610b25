import Glibc
import Records
import SQLite

/// The example database: a web shop's, in the physical form Django leaves, drawn from a seed.
package enum Demo {
  /// Writes a SQLite database to `path`, where nothing may stand yet, and returns what was planted in it.
  ///
  /// The file appears whole or not at all.
  package static func write(to path: String, plan: Plan) throws(DemoError) -> Truth {
    guard !stands(path) else { throw .exists(path: path) }
    let unfinished = path + ".unfinished"
    remove(unfinished)
    let rows: [String: Int]
    do throws(SQLiteError) {
      rows = try DatabaseWriter(plan).write(to: unfinished)
    } catch {
      remove(unfinished)
      throw .database(error)
    }
    guard let failure = rename(unfinished, to: path) else { return Truth(plan, rows: rows) }
    remove(unfinished)
    throw failure == EEXIST ? .exists(path: path) : .rename(path: path, code: failure)
  }

  /// Nil when it worked, else errno.
  ///
  /// Something that came to stand there meanwhile is left alone.
  private static func rename(_ old: String, to new: String) -> Int32? {
    // Unlike rename, link never replaces.
    if unsafe link(old, new) == 0 {
      remove(old)
      return nil
    }
    // "EPERM: The filesystem containing oldpath and newpath does not support the creation of hard links."
    guard errno == EPERM else { return errno }
    guard !stands(new) else { return EEXIST }
    return unsafe Glibc.rename(old, new) == 0 ? nil : errno
  }

  private static func stands(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
  private static func remove(_ path: String) { _ = unsafe unlink(path) }
}
