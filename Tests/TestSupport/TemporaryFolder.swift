import Foundation

/// A folder of its own for one test, removed with the object.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "daybook-publishing-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every file below, relative to the folder, with its bytes; links with their targets.
  package func contents(_ folder: String = "") throws -> [String: String] {
    var found: [String: String] = [:]
    let root = path + "/" + folder
    guard let names = FileManager.default.enumerator(atPath: root) else { return [:] }
    for case let name as String in names {
      let full = root + "/" + name
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
        found[name] = "-> " + target
      } else if let bytes = FileManager.default.contents(atPath: full), !isFolder(full) {
        found[name] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return found
  }

  package func isFolder(_ full: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType) == .typeDirectory
  }

  /// Names in one folder; nil when there is no such folder.
  package func names(_ folder: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  package func write(_ name: String, _ text: String) throws {
    let full = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full))
  }

  package func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return (attributes[.posixPermissions] as? Int) ?? -1
  }
}
