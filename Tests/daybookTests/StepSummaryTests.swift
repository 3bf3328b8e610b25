import Foundation
import Testing

@testable import daybook

@Suite struct StepSummaryTests {
  static let day = "2026-09-13"

  @Test("the report is appended without pictures, behind what stands there, as often as asked")
  func appended() throws {
    let place = try Place()
    try place.settings()
    let file = place.folder + "/summary.md"
    let environment = ["GITHUB_STEP_SUMMARY": file]
    try Data("before".utf8).write(to: URL(fileURLWithPath: file))
    #expect(run(place, environment).code == .success)
    let once = try String(contentsOfFile: file, encoding: .utf8)
    #expect(once.hasPrefix("before\n# Application: daily report\n"))
    #expect(!once.contains("![") && !once.contains("charts/"))
    let report = try place.files(place.out + "/daily/" + Self.day)["report.md"].map {
      String(decoding: $0, as: UTF8.self)
    }
    let alt = try #require(report?.firstMatch(of: #/!\[([^\]]{20})/#)).1
    #expect(once.contains("\n\n" + alt))
    #expect(run(place, environment).code == .success)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == once + "\n" + once.dropFirst("before\n".count))
  }

  @Test("without the variable it ends with 2 before anything is read")
  func missing() throws {
    let place = try Place()
    try place.settings()
    for environment in [[:], ["GITHUB_STEP_SUMMARY": ""]] {
      let outcome = run(place, environment)
      #expect(outcome.code == .usage)
      #expect(
        outcome.error
          == "daybook: --github-summary: $GITHUB_STEP_SUMMARY is not set. Give it in a step of a GitHub workflow, "
          + "or leave it out.\n")
    }
    #expect(place.names(place.folder) == ["daybook.yaml", "shop.sqlite3"])
  }

  @Test("a file that cannot be written ends with 7, and the report is there")
  func unwritable() throws {
    let place = try Place()
    try place.settings()
    let outcome = run(place, ["GITHUB_STEP_SUMMARY": place.folder + "/none/summary.md"])
    #expect(outcome.code == .notWritten)
    #expect(outcome.error.contains("The report itself is written."))
    #expect(place.names(place.out + "/daily") == [Self.day])
  }

  @Test("a summary that is nearly full gets a shorter report that says where the whole is, a full one none")
  func full() throws {
    let place = try Place()
    try place.settings()
    let file = place.folder + "/summary.md"
    try Data(repeating: 0x61, count: StepSummary.most - 4000).write(to: URL(fileURLWithPath: file))
    #expect(run(place, ["GITHUB_STEP_SUMMARY": file]).code == .success)
    let size = try #require(FileManager.default.contents(atPath: file)).count
    #expect(size > StepSummary.most - 4000 && size <= StepSummary.most)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Full report: daily/\(Self.day)"))
    try Data(repeating: 0x61, count: StepSummary.most).write(to: URL(fileURLWithPath: file))
    #expect(run(place, ["GITHUB_STEP_SUMMARY": file]).code == .notWritten)
    #expect(try #require(FileManager.default.contents(atPath: file)).count == StepSummary.most)
  }

  private func run(_ place: Place, _ environment: [String: String]) -> Place.Outcome {
    place.run(
      [
        "daily", Self.day, "--github-summary", "--config", place.folder + "/daybook.yaml", "--source", place.database,
        "--out", place.out,
      ], environment: environment)
  }
}
