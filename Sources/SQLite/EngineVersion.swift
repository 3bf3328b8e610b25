import CSQLite

/// The SQLite that runs, which may be newer than the one Daybook was compiled with.
package enum EngineVersion {
  /// Such as `3.40.1`.
  package static var text: String { unsafe String(cString: sqlite3_libversion()) }
}
