import Glibc
import Records
import SQLite

/// The example database: a web shop's, in the physical form Django leaves, drawn from a seed.
public enum Demo {
  /// Writes a SQLite database to `path`, where nothing may stand yet, and returns what was planted in it.
  /// The file appears whole or not at all.
  public static func write(to path: String, plan: Plan) throws(DemoError) -> Truth {
    guard !stands(path) else { throw .exists(path: path) }
    let unfinished = path + ".unfinished"
    unlink(unfinished)
    do throws(SQLiteError) {
      let rows = try DatabaseWriter(plan).write(to: unfinished)
      // A file of that name may have come meanwhile: RENAME_NOREPLACE leaves it alone.
      guard unsafe renameat2(AT_FDCWD, unfinished, AT_FDCWD, path, UInt32(RENAME_NOREPLACE)) == 0 else {
        let code = errno
        unlink(unfinished)
        throw DemoError.rename(path: path, code: code)
      }
      return Truth(plan, rows: rows)
    } catch {
      unlink(unfinished)
      throw .database(error)
    }
  }

  private static func stands(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
