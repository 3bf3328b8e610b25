public import SQLite

/// Why an example database could not be written.
public enum DemoError: Error, Sendable {
  /// Something stands at the path already; it is left alone.
  case exists(path: String)
  case database(SQLiteError)
  /// The finished file could not be given its name; `code` is errno.
  case rename(path: String, code: Int32)
}
