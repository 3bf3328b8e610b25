import Foundation
import Records
import Settings
import Summaries
import Testing

@testable import Databases
@testable import SQLite

@Suite struct SourceErrorTests {
  private static func settings(_ path: String?) -> Settings {
    var settings = Settings()
    settings.source.path = path
    settings.source.wait = 0
    return settings
  }

  private static func message(_ path: String?) -> String {
    do {
      _ = try SQLiteSource(settings(path))
      return "opened"
    } catch { return error.description }
  }

  @Test("no database named, none there, a folder, an empty file")
  func paths() throws {
    let scratch = try Scratch()
    #expect(
      Self.message(nil)
        == "Looking for the source: no database is named. Give --source FILE, or source.url in daybook.yaml.")
    #expect(
      Self.message(scratch.path)
        == "Opening \(scratch.path): no such file. Check --source; relative paths start in the working directory.")
    #expect(Self.message(scratch.folder) == "Opening \(scratch.folder): it is a folder. Name the database file in it.")
    #expect(FileManager.default.createFile(atPath: scratch.path, contents: Data()))
    #expect(
      Self.message(scratch.path)
        == "Opening \(scratch.path): the file is empty. Check that the application has written its database there.")
    #expect(scratch.names == ["app.sqlite3"])
  }

  @Test("something that is not a database")
  func noDatabase() throws {
    let scratch = try Scratch()
    #expect(
      FileManager.default.createFile(atPath: scratch.path, contents: Data(String(repeating: "text ", count: 999).utf8)))
    #expect(
      Self.message(scratch.path)
        == "Opening \(scratch.path): the file is not an SQLite database, or it is encrypted. "
        + "Check --source; \(scratch.path) is the file that was opened.")
  }

  @Test("a database with none of the known tables, or only with those that make no report")
  func noKnownTable() throws {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE other (a)")
    let message =
      "Opening \(scratch.path): the database has none of the tables Daybook knows (system_metrics, requests, pilot_error_reports, "
      + "error_events, incidents, deployments, health_checks, health_counts, user_scenarios, jobs, user_feedback). "
      + "Check --source, or map your tables under source.tables in daybook.yaml (docs/databases.md)."
    #expect(Self.message(scratch.path) == message)
    try connection.execute("CREATE TABLE auth_user (date_joined datetime)")
    #expect(Self.message(scratch.path) == message)
    try connection.execute("CREATE TABLE Deployments (version, deployed_at, environment, author, rolled_back_at)")
    #expect(Self.message(scratch.path) == "opened")
  }

  @Test("a database cut short and one with a spoiled page are named damaged when their pages are read")
  func damaged() throws {
    for isCut in [true, false] {
      let scratch = try Scratch()
      try PhysicalForm.all[0].write(PhysicalFormTests.rows, to: scratch.path)
      var bytes = try #require(scratch.bytes)
      if isCut {
        bytes = bytes.prefix(bytes.count / 2)
      } else {
        for position in 2 * 4096..<bytes.count { bytes[position] = UInt8(truncatingIfNeeded: position &* 31) }
      }
      try bytes.write(to: URL(fileURLWithPath: scratch.path))
      let problem = "the database is damaged: database disk image is malformed"
      let remedy =
        "Run 'sqlite3 \(scratch.path) \"PRAGMA integrity_check\"' and restore a backup if it reports errors."
      let source: SQLiteSource
      do { source = try SQLiteSource(Self.settings(scratch.path)) } catch {
        #expect(error.description == "Opening \(scratch.path): \(problem). \(remedy)")
        continue
      }
      for threads in 1...2 {
        do {
          _ = try source.read(Comparison(PhysicalFormTests.week), asOf: PhysicalFormTests.end, threads: threads)
          Issue.record("a damaged file was read")
        } catch {
          #expect(error.description == "Reading \(scratch.path): \(problem). \(remedy)")
        }
      }
    }
  }

  @Test(
    "every kind of SQLite's errors has words of its own",
    arguments: [
      (
        5,
        "the database stayed locked by another process. Run Daybook when the application is quieter, raise source.wait, or switch the application to WAL mode."
      ),
      (
        261,
        "the database stayed locked by another process. Run Daybook when the application is quieter, raise source.wait, or switch the application to WAL mode."
      ),
      (
        26, "the file is not an SQLite database, or it is encrypted. Check --source; /x.db is the file that was opened."
      ),
      (
        11,
        "the database is damaged: words. Run 'sqlite3 /x.db \"PRAGMA integrity_check\"' and restore a backup if it reports errors."
      ),
      (
        14,
        "SQLite could not open it: words. A database in WAL mode needs its -wal and -shm files readable and its folder writable (or the application running); check the permissions of /x.db and of its folder for the user Daybook runs as."
      ),
      (
        264,
        "SQLite could not open it: words. A database in WAL mode needs its -wal and -shm files readable and its folder writable (or the application running); check the permissions of /x.db and of its folder for the user Daybook runs as."
      ),
      (
        1032,
        "another file took its place again and again while it was read. Run Daybook when nothing replaces the database, or let what replaces it run before."
      ),
      (
        776,
        "the application broke off while it wrote, and its journal has to be rolled back first. Start the application, or open /x.db once with sqlite3 as the application's user."
      ),
      (
        9,
        "a query needed more than 30 seconds of processor time: SELECT 1. Check the table or view it reads: a view may never end. Then map another under source.tables."
      ),
      (
        18,
        "a single value in it is longer than 64 MB: SELECT 1. Find it with max(length(…)) over the columns of that query."
      ),
      (3, "access was denied. Check the permissions of /x.db."),
      (266, "reading from disk failed: words. Check the disk and the system log, then run again."),
      (1, "words (in: SELECT 1). Check that /x.db is the application's database."),
    ] as [(Int32, String)])
  func words(code: Int32, text: String) {
    let error = SQLiteError(code: code, message: "words", sql: "SELECT 1")
    #expect(SourceError(error, doing: "Reading /x.db", path: "/x.db").description == "Reading /x.db: " + text)
  }
}
