import Foundation
import Testing

@testable import daybook

@Suite struct DemoCommandTests {
  @Test("a file the user named is never overwritten")
  func refused() throws {
    let place = try Place()
    let before = FileManager.default.contents(atPath: place.database)
    let exists = place.run(["demo", "--database", place.database])
    #expect(exists.code == .notWritten)
    #expect(exists.error.hasPrefix("daybook: Writing the example database \(place.database) failed: "))
    #expect(FileManager.default.contents(atPath: place.database) == before)
    #expect(place.names(place.folder) == ["shop.sqlite3"])
  }
}
