import Foundation
import Records
import TestSupport
import Testing

@testable import State

@Suite struct RunLockTests {
  private static let holder = LockHolder(pid: 4242, started: Instant(iso8601: "2026-11-20T01:00:00Z")!)

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("the holder's name in the file means nothing once its process is gone")
  func stale() throws {
    try folder.write("state/lock", "pid 1\nstarted 2020-01-01T00:00:00Z\n")
    let lock = try RunLock(state: folder.path + "/state", holder: Self.holder)
    #expect(try folder.contents("state") == ["lock": "pid 4242\nstarted 2026-11-20T01:00:00Z\n"])
    withExtendedLifetime(lock) {}
  }

  @Test("the message names the holder, or says that it is not known")
  func message() {
    let known = StateError.locked(path: "reports/.daybook/lock", holder: Self.holder)
    #expect(
      known.description
        == "another run is at work (pid 4242, started 2026-11-20T01:00:00Z); it holds reports/.daybook/lock. "
        + "Wait for it to end, and run again.")
    #expect(known.isLock)
    let unknown = StateError.locked(path: "reports/.staging", holder: nil)
    #expect(
      unknown.description
        == "another run is at work (its pid is not known); it holds reports/.staging. "
        + "Wait for it to end, and run again.")
  }

  @Test("a lock file without a readable name still excludes the second run")
  func namelessHolder() throws {
    let state = folder.path + "/state"
    let lock = try RunLock(state: state, holder: Self.holder)
    try #require(FileManager.default.contents(atPath: state + "/lock") != nil)
    let handle = try #require(FileHandle(forWritingAtPath: state + "/lock"))
    try handle.truncate(atOffset: 0)
    #expect(throws: StateError.locked(path: state + "/lock", holder: nil)) {
      try RunLock(state: state, holder: Self.holder)
    }
    withExtendedLifetime(lock) {}
  }

  @Test("a state folder that is a file is an error that says what to do")
  func noFolder() throws {
    try folder.write("state", "a file")
    let error = #expect(throws: StateError.self) {
      try RunLock(state: folder.path + "/state", holder: Self.holder)
    }
    #expect(
      error?.description
        == "taking the lock failed while opening \(folder.path)/state: Not a directory. "
        + "Nothing was read or written. Something else has that name: move it away, and run again.")
  }

  @Test(
    "the state folder is the option, else the first of $STATE_DIRECTORY, else below the reports",
    arguments: [
      ("/s", "/a:/b", "/s"), (nil, "/a:/b", "/a"), (nil, "/a", "/a"), (nil, "", "out/.daybook"),
      (nil, nil, "out/.daybook"),
    ] as [(String?, String?, String)])
  func stateFolder(option: String?, environment: String?, expected: String) {
    #expect(StateFolder.path(option: option, environment: environment, out: "out") == expected)
  }

  private func state() throws -> StateFolder {
    try StateFolder(path: folder.path + "/reports/.daybook", out: folder.path + "/reports", holder: Self.holder)
  }

  @Test("what was told once is no news, and a file of somebody's is no memory")
  func told() throws {
    #expect(try state().news(of: ["font", "U+1F525"]) == ["font", "U+1F525"])
    #expect(try state().news(of: ["U+1F525", "U+1F680"]) == ["U+1F680"])
    #expect(try state().news(of: ["U+1F525", "font", "U+1F680"]) == [])
    try folder.write("reports/.daybook/told", "mine")
    #expect(try state().news(of: ["font"]) == ["font"])
    #expect(try state().news(of: ["font"]) == ["font"])
    #expect(try folder.contents("reports/.daybook")["told"] == "mine")
  }
}
