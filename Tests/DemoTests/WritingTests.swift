import Foundation
import SQLite
import Testing

@testable import Demo

struct WritingTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "daybook-demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("what stands at the path already is left alone")
  func exists() throws {
    try withFolder { folder in
      let file = folder.appending(path: "shop.sqlite3")
      try Data("mine".utf8).write(to: file)
      #expect {
        _ = try Demo.write(to: file.path, plan: .small())
      } throws: { error in
        if case DemoError.exists(let path) = error { path == file.path } else { false }
      }
      #expect(try Data(contentsOf: file) == Data("mine".utf8))
    }
  }

  @Test("only the finished database stands there afterwards")
  func whole() throws {
    try withFolder { folder in
      _ = try Demo.write(to: folder.appending(path: "shop.sqlite3").path, plan: .small())
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["shop.sqlite3"])
    }
  }

  @Test("a folder that is not there is an error of the database, and nothing is left")
  func noFolder() throws {
    try withFolder { folder in
      #expect {
        _ = try Demo.write(to: folder.appending(path: "missing/shop.sqlite3").path, plan: .small())
      } throws: { error in
        if case DemoError.database(let cause) = error { cause.kind == .cannotOpen } else { false }
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }
}
