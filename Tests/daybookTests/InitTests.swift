import Foundation
import Records
import Settings
import Testing

@testable import daybook

@Suite struct InitTests {
  @Test("the file holds what the command line said, parses, and is not overwritten without --force")
  func written() throws {
    let place = try Place()
    let config = place.folder + "/daybook.yaml"
    let arguments = ["init", "--config", config, "--source", place.database, "--timezone", "Europe/Moscow"]
    let first = place.run(arguments)
    #expect(first.code == .success && first.error.isEmpty)
    #expect(first.output == "Wrote \(config). Look at it, then run: daybook doctor\n")
    let bytes = try #require(FileManager.default.contents(atPath: config))
    let settings = try Settings.parse(Array(bytes), file: config, environment: [:])
    #expect(settings.source.path == place.database)
    #expect(settings.report.timezone.identifier == "Europe/Moscow")

    let second = place.run(arguments)
    #expect(second.code == .usage)
    #expect(
      second.error
        == "daybook: \(config) is there already. Give --force to overwrite it, or --config for another name.\n")
    #expect(FileManager.default.contents(atPath: config) == bytes)
    #expect(place.run(arguments + ["--force"]).code == .success)
    #expect(place.run(["daily", "2026-09-12", "--config", config, "--out", place.out]).code != .usage)
  }

  @Test("a folder that is not there ends with 7")
  func noFolder() throws {
    let place = try Place(withDatabase: false)
    let outcome = place.run(["init", "--config", place.folder + "/none/daybook.yaml"])
    #expect(outcome.code == .notWritten)
    #expect(outcome.error.hasPrefix("daybook: Writing \(place.folder)/none/daybook.yaml failed: "))
    #expect(place.names(place.folder).isEmpty)
  }
}
