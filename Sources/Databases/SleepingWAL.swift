import Foundation
import Glibc

/// A database in WAL mode that nobody has open, and that belongs to another user.
///
/// SQLite would make the -wal and -shm files for the reader and leave them behind, and the owner could not write any
/// more.
enum SleepingWAL {
  /// What to do instead of opening it; nil when it may be opened.
  static func problem(_ path: String, user: UInt32 = geteuid()) -> (problem: String, remedy: String)? {
    guard isForeignWAL(path, user: user), !["-wal", "-shm"].allSatisfy({ exists(realPath(path) + $0) }) else {
      return nil
    }
    return (
      "the database is in WAL mode, nobody has it open, and it belongs to \(owner(path))",
      "Run Daybook as that user: the -wal and -shm files that reading makes would be yours, and the application could not "
        + "write any more."
    )
  }

  /// What `daybook doctor` says of a WAL database that another user owns, even while it can be read.
  static func advice(_ path: String, user: UInt32 = geteuid()) -> String? {
    guard isForeignWAL(path, user: user) else { return nil }
    return
      "the database is in WAL mode and belongs to \(owner(path)): it can be read only while the application has it "
      + "open. Run Daybook as that user."
  }

  private static func isForeignWAL(_ path: String, user: UInt32) -> Bool {
    guard user != 0, let identity = SourceFile.Identity(path), identity.owner != user else { return false }
    // "The file format write version, the file format read version; 1 for legacy; 2 for WAL."
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let header = (try? file.read(upToCount: 20)).flatMap { $0 } ?? Data()
    return header.count == 20 && header[19] == 2
  }

  /// SQLite names these files after the file that a link leads to.
  private static func realPath(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  private static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private static func owner(_ path: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: realPath(path))
    if let name = attributes?[.ownerAccountName] as? String { return "the user \(name)" }
    return "the user with the number \(SourceFile.Identity(path)?.owner ?? 0)"
  }
}
