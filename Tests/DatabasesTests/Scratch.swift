import Foundation

/// A folder of its own for one test, removed with the object.
final class Scratch: Sendable {
  let folder: String
  var path: String { folder + "/app.sqlite3" }

  init() throws {
    folder = NSTemporaryDirectory() + "daybook-databases-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }
  var bytes: Data? { FileManager.default.contents(atPath: path) }
}
