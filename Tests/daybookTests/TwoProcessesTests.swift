import Foundation
import Testing

/// Every process hashes with a seed of its own and lives in surroundings of its own; neither is part of what is written.
@Suite struct TwoProcessesTests {
  private static let environments = [
    ["LANG": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent"],
    ["LANG": "ru_RU.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "fr", "TZ": "Pacific/Auckland", "HOME": "/"],
  ]

  @Test(
    "two processes in different environments write the same bytes",
    arguments: [["daily", "2026-09-13"], ["weekly", "2026-W37", "--language", "ru"]])
  func reports(words: [String]) throws {
    var written: [[String: Data]] = []
    for environment in Self.environments {
      let place = try Place()
      try place.settings()
      let arguments =
        words + [
          "--config", place.folder + "/daybook.yaml", "--source", place.database, "--out", place.out, "--as-of",
          "2026-09-14T20:00:00Z",
        ]
      let code = try Self.run(arguments, environment)
      #expect([0, 1].contains(code))
      written.append(try place.files(place.out + "/" + words[0]))
    }
    try Self.expectSame(written, atLeast: 10)
  }

  @Test("two processes make the same example of the same seed")
  func examples() throws {
    var written: [[String: Data]] = []
    for environment in Self.environments {
      let place = try Place(withDatabase: false)
      let arguments = [
        "demo", "--seed", "11", "--requests", "20", "--database", place.database, "--truth",
        place.folder + "/truth.json",
      ]
      #expect(try Self.run(arguments, environment) == 0)
      written.append(try place.files(place.folder))
    }
    try Self.expectSame(written, atLeast: 2)
  }

  private static func expectSame(_ written: [[String: Data]], atLeast count: Int) throws {
    #expect(written[0].count >= count)
    #expect(written[0].keys.sorted() == written[1].keys.sorted())
    for (name, data) in written[0] { #expect(written[1][name] == data, "\(name)") }
  }

  /// The program that was built with the tests; its exit code.
  private static func run(_ arguments: [String], _ environment: [String: String]) throws -> Int32 {
    let bundle = try #require(ProcessInfo.processInfo.arguments.first { $0.hasSuffix(".xctest") })
    let process = Process()
    process.executableURL = URL(filePath: bundle).deletingLastPathComponent().appending(path: "daybook")
    process.arguments = arguments + ["--quiet"]
    // Nothing inherited that would let all processes hash alike.
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
