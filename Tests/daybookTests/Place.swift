import Demo
import Foundation
import Records
import SQLite
import Synchronization

@testable import Demo
@testable import daybook

/// A folder with a small example database, and runs of Daybook in this process that see nothing else.
final class Place: Sendable {
  let folder: String
  var database: String { folder + "/shop.sqlite3" }
  var out: String { folder + "/reports" }

  /// Three weeks of a very small shop, written once; its last report day is a Sunday.
  private static let bytes: Data = {
    let path = NSTemporaryDirectory() + "daybook-run-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let plan = Plan(seed: 5, effects: .none, firstDay: Day("2026-08-24")!, days: 21, requestsPerDay: 60)
    do { _ = try Demo.write(to: path, plan: plan) } catch { return Data("\(error)".utf8) }
    return FileManager.default.contents(atPath: path) ?? Data()
  }()

  init(withDatabase: Bool = true) throws {
    folder = NSTemporaryDirectory() + "daybook-run-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    if withDatabase { try Self.bytes.write(to: URL(fileURLWithPath: database)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  struct Outcome {
    var code: ExitCode
    var output: String
    var error: String
  }

  /// Runs a command as the executable would, on 14 September 2026.
  func run(
    _ arguments: [String], started: String = "2026-09-14T20:00:00Z", environment: [String: String] = [:],
    onError: @escaping @Sendable (String) -> Void = { _ in }
  ) -> Outcome {
    let output = Mutex("")
    let error = Mutex("")
    let start = Instant(iso8601: started)!
    let process = ProcessEnvironment(
      started: start, environment: environment, pid: 4242, terminal: nil, columns: nil, clock: { start },
      writeOutput: { text in output.withLock { $0 += text } },
      writeError: { text in
        error.withLock { $0 += text }
        onError(text)
      })
    let code = Daybook.run(arguments, process)
    return Outcome(code: code, output: output.withLock { $0 }, error: error.withLock { $0 })
  }

  /// `daily` or `weekly` of this place's database.
  func report(
    _ arguments: [String], out: String? = nil, started: String = "2026-09-14T20:00:00Z",
    onError: @escaping @Sendable (String) -> Void = { _ in }
  ) -> Outcome {
    run(
      arguments + ["--config", folder + "/daybook.yaml", "--source", database, "--out", out ?? self.out],
      started: started, onError: onError)
  }

  /// `run` in the night that ends the day before; the last day with rows is Sunday, 13 September 2026.
  func night(_ day: String) -> Outcome { report(["run"], started: "\(day)T01:15:00Z") }

  /// The settings file that `report` names; it must be there.
  func settings(_ text: String = "") throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/daybook.yaml"))
  }

  func execute(_ sql: String) throws {
    try Connection(path: database, mode: .create, busyTimeout: 1000).execute(sql)
  }

  /// Files below a folder with their bytes, state and derived files of the whole output folder left out.
  func files(_ path: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      if let data = FileManager.default.contents(atPath: path + "/" + name) { found[name] = data }
    }
    return found
  }

  func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Modification times of everything below a folder.
  func times(_ path: String) throws -> [String: Date] {
    var found: [String: Date] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      found[name] = try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.modificationDate] as? Date
    }
    return found
  }
}
