import Foundation
import Testing

@testable import Databases
@testable import SQLite

@Suite struct SleepingWALTests {
  private static func database(_ journal: String) throws -> Scratch {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute("PRAGMA journal_mode = \(journal); CREATE TABLE incidents (a)")
    return scratch
  }

  @Test("a WAL database that nobody has open is not opened for another user than its owner and root")
  func asleep() throws {
    let scratch = try Self.database("WAL")
    let owner = try #require(SourceFile.Identity(scratch.path)?.owner)
    #expect(scratch.names == ["app.sqlite3"])
    #expect(SleepingWAL.problem(scratch.path, user: owner) == nil)
    #expect(SleepingWAL.problem(scratch.path, user: 0) == nil)
    let stranger = try #require(SleepingWAL.problem(scratch.path, user: owner + 1))
    #expect(stranger.problem.hasPrefix("the database is in WAL mode, nobody has it open, and it belongs to the user "))
    #expect(stranger.remedy.hasPrefix("Run Daybook as that user"))
    // Through a link as well: SQLite puts the files beside what it leads to.
    let link = scratch.folder + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.path)
    #expect(SleepingWAL.problem(link, user: owner + 1) != nil)
    for half in ["-wal", "-shm"] {
      #expect(FileManager.default.createFile(atPath: scratch.path + half, contents: Data()))
      #expect((SleepingWAL.problem(link, user: owner + 1) == nil) == (half == "-shm"))
    }
  }

  @Test("one that the application has open may be read by others, and doctor advises against it all the same")
  func awake() throws {
    let scratch = try Self.database("WAL")
    let owner = try #require(SourceFile.Identity(scratch.path)?.owner)
    let application = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    #expect(try application.first("SELECT count(*) FROM incidents") { $0.integer(0) } == 0)
    #expect(SleepingWAL.problem(scratch.path, user: owner + 1) == nil)
    #expect(SleepingWAL.advice(scratch.path, user: owner + 1) != nil)
    #expect(SleepingWAL.advice(scratch.path, user: owner) == nil)
  }

  @Test("a database in another journal mode may be anybody's")
  func rollback() throws {
    let scratch = try Self.database("DELETE")
    let owner = try #require(SourceFile.Identity(scratch.path)?.owner)
    #expect(SleepingWAL.problem(scratch.path, user: owner + 1) == nil)
    #expect(SleepingWAL.advice(scratch.path, user: owner + 1) == nil)
  }
}
