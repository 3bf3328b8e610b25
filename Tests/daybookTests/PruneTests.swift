import Foundation
import Records
import Testing

@testable import daybook

@Suite struct PruneTests {
  /// Reports of three days, of which the first has a revision.
  private static func prepared() throws -> Place {
    let place = try Place()
    try place.settings("report: { name: One, keep: 20d }")
    for day in ["2026-09-11", "2026-09-12", "2026-09-13"] { #expect(place.report(["daily", day]).code == .success) }
    try place.settings("report: { name: Two, keep: 20d }")
    #expect(place.report(["daily", "2026-09-11"]).code == .success)
    return place
  }

  @Test("what is older than report.keep is named, removed and gone from the list; the latest stays")
  func removed() throws {
    let place = try Self.prepared()
    let dry = place.report(["prune", "--dry-run"], started: "2026-10-03T12:00:00Z")
    let expired = ["2026-09-11", "2026-09-11.r1", "2026-09-12"].map { "\(place.out)/daily/\($0)\n" }.joined()
    #expect(dry.output == expired && dry.error == "" && dry.code == .success)
    #expect(place.names(place.out + "/daily") == ["2026-09-11", "2026-09-11.r1", "2026-09-12", "2026-09-13"])

    let outcome = place.report(["prune"], started: "2026-10-03T12:00:00Z")
    #expect(outcome.output == expired && outcome.code == .success)
    #expect(outcome.error.hasPrefix("removing: 3 reports ("))
    #expect(place.names(place.out + "/daily") == ["2026-09-13"])
    let list = try String(contentsOfFile: place.out + "/index.html", encoding: .utf8)
    #expect(list.contains("daily/2026-09-13/report.html") && !list.contains("2026-09-12/report.html"))
    #expect(list.contains("<title>Two: reports</title>"))

    let again = place.report(["prune", "--quiet"], started: "2026-10-03T12:00:00Z")
    #expect(again.output == "" && again.error == "" && again.code == .success)
  }

  @Test("it needs no database, makes no folder, and leaves what is younger")
  func edges() throws {
    let place = try Self.prepared()
    try FileManager.default.removeItem(atPath: place.database)
    let young = place.report(["prune", "--quiet"], started: "2026-10-01T00:00:00Z")
    #expect(young.output == "" && young.error == "" && young.code == .success)
    let missing = place.report(["prune"], out: place.folder + "/none")
    #expect(missing.code == .usage && missing.output == "")
    #expect(missing.error.contains("there is no folder \(place.folder)/none. Check --out, or report.out."))
    #expect(!place.names(place.folder).contains("none"))
  }

  @Test("while another run is at work nothing is removed")
  func locked() throws {
    let place = try Self.prepared()
    let context = CommandContext(SharedOptions(), Self.process)
    let held = try context.state(out: place.out)
    withExtendedLifetime(held) {
      let outcome = place.report(["prune"], started: "2026-10-03T12:00:00Z")
      #expect(outcome.code == .locked && outcome.output == "")
      #expect(place.names(place.out + "/daily").count == 4)
    }
  }

  private static let process = ProcessEnvironment(
    started: .init(seconds: 0), environment: [:], pid: 1, terminal: nil, columns: nil, clock: { .init(seconds: 0) },
    writeOutput: { _ in }, writeError: { _ in })
}
