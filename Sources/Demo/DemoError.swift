package import SQLite

/// Why an example database could not be written.
package enum DemoError: Error, Sendable {
  /// Something stands at the path already; it is left alone.
  case exists(path: String)
  case database(SQLiteError)
  /// The finished file could not be given its name; `code` is errno.
  case rename(path: String, code: Int32)
}

extension DemoError: CustomStringConvertible {
  /// What went wrong and what to do, for a message that names the file.
  package var description: String {
    switch self {
    case .exists: "something of that name stands there already. Give another file, or move it away."
    case .database(let error): "\(error)"
    case .rename(_, let code): "the finished file could not be given its name (error \(code)). Check the folder."
    }
  }
}
