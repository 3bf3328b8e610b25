import Foundation
import Testing

@testable import daybook

@Suite struct DoctorTests {
  private static func doctor(_ place: Place, _ arguments: [String] = []) -> Place.Outcome {
    place.run(
      ["doctor", "--config", place.folder + "/daybook.yaml", "--source", place.database, "--out", place.out] + arguments
    )
  }

  @Test("a good installation is well in every line, and nothing is written")
  func well() throws {
    let place = try Place()
    try place.settings()
    let outcome = Self.doctor(place)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    // The machine may lack the font; nothing else may be wrong.
    let wrong = lines.filter { !$0.hasPrefix("ok    ") }
    #expect(wrong.allSatisfy { $0.hasPrefix("FAIL  fonts: ") })
    #expect(outcome.code == (wrong.isEmpty ? .success : .incomplete))
    #expect(lines.contains("ok    settings: \(place.folder)/daybook.yaml"))
    #expect(lines.contains("ok    time zone: UTC, now 2026-09-14T20:00+00:00"))
    #expect(lines.contains("ok    source: table system_metrics"))
    #expect(lines.contains("ok    output: \(place.out), will be created"))
    #expect(place.names(place.folder) == ["daybook.yaml", "shop.sqlite3"])
  }

  @Test("what is wrong is said with its remedy, and the worst decides the exit code")
  func wrong() throws {
    let place = try Place(withDatabase: false)
    try place.settings()
    let missing = Self.doctor(place)
    #expect(missing.code == .source)
    #expect(missing.output.contains("FAIL  source: Opening \(place.database): no such file. Check --source"))
    let both = Self.doctor(place, ["--state", place.folder])
    #expect(both.code == .source)

    let unindexed = try Place()
    try unindexed.settings()
    try unindexed.execute("DROP INDEX system_metr_metric__ef2754_idx; ALTER TABLE incidents RENAME COLUMN title TO t")
    let slow = Self.doctor(unindexed)
    #expect(slow.code == .incomplete)
    #expect(slow.output.contains("FAIL  source: system_metrics has no index on metric type and time"))
    #expect(slow.output.contains("FAIL  source: the table incidents has no column title. Map it under source.tables."))

    try Data().write(to: URL(fileURLWithPath: unindexed.out))
    let noFolder = Self.doctor(unindexed)
    #expect(noFolder.code == .notWritten)
    #expect(noFolder.output.contains("FAIL  output: \(unindexed.out) is no folder. Move it away"))

    try unindexed.settings("report: [1]\n")
    let settings = Self.doctor(unindexed)
    #expect(settings.code == .usage && settings.output.hasPrefix("FAIL  settings: "))
  }
}
