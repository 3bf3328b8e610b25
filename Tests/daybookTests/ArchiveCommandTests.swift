import Archive
import Foundation
import Testing

@testable import daybook

/// explain, verify and diff, over reports made by the commands that make them.
@Suite struct ArchiveCommandTests {
  /// A day in two revisions, and the day before; nobody writes to it.
  private static let shared: (place: Place, problem: String?) = {
    do {
      let place = try Place()
      try place.settings()
      let before = place.report(["daily", "2026-09-12"])
      let first = place.report(["daily", "2026-09-13"])
      try place.execute(
        "UPDATE system_metrics SET value = value * 3 WHERE rowid IN (SELECT rowid FROM system_metrics "
          + "WHERE metric_type = 'request_duration' AND timestamp >= '2026-09-13' AND timestamp < '2026-09-14' LIMIT 30)"
      )
      let second = place.report(["daily", "2026-09-13"])
      let problem = [before, first, second].first { $0.code != .success }?.error
      try FileManager.default.removeItem(atPath: place.database)
      return (place, problem)
    } catch { preconditionFailure("\(error)") }
  }()

  private static var place: Place {
    get throws {
      try #require(shared.problem == nil)
      return shared.place
    }
  }

  private static func run(_ arguments: [String], out: String? = nil) throws -> Place.Outcome {
    let place = try place
    return place.run(arguments + ["--config", place.folder + "/daybook.yaml", "--out", out ?? place.out])
  }

  /// A copy of the newest report, to be damaged.
  private static func copy() throws -> String {
    let place = try place
    let path = place.folder + "/copy-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: place.out + "/daily/2026-09-13", toPath: path)
    return path
  }

  private static func edit(_ path: String, _ change: (String) -> String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = change(text)
    try #require(changed != text)
    try Data(changed.utf8).write(to: URL(fileURLWithPath: path))
  }

  // MARK: explain

  @Test("a figure is explained from the published report alone: the database is gone")
  func explained() throws {
    let outcome = try Self.run(["explain", "requests.error_rate"])
    #expect(outcome.code == .success && outcome.error.isEmpty)
    #expect(outcome.output.hasPrefix("Failed requests  requests.error_rate\ndaily report of 2026-09-13, revision 2\n"))
    for part in [
      "\n  value    ", " in report.json)\n", "\n  unit     fraction\n", "\n  state    exact\n", "\n  before   ",
      "  reference.requests.error_rate\n", "\n  meaning  Share of requests with status 500 or above",
      "\nComputed from\n", "  requests.errors\n", "  requests.with_status\n",
      "rows of metrics.request_duration, by hand:\n\nsqlite3 -readonly FILE <<'SQL'\nSELECT ",
      "= 'request_duration' AND \"timestamp\" >= '2026-09-13 00:00:00' AND \"timestamp\" < '2026-09-14 00:00:00';\nSQL\n",
    ] { #expect(outcome.output.contains(part), "\(part)") }
  }

  @Test("the line that is to be run by hand gives as many rows as it says")
  func byHand() throws {
    let place = try Place()
    try place.settings()
    _ = place.report(["daily", "2026-09-13"])
    let told = place.run(["explain", "requests.count", "--source", place.database, "--out", place.out]).output
    let lines = told.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("sqlite3 ") })
    let end = try #require(lines[start...].firstIndex { $0 == "SQL" })
    let script = lines[start...end].joined(separator: "\n")
    let rows = try Shell.output(of: "bash", "--norc", "-c", script + "\n")
    let report = try ReportFile(
      bytes: Array(try Data(contentsOf: URL(fileURLWithPath: place.out + "/daily/2026-09-13/report.json"))))
    let figure = try #require(report.figures.first { $0.id == "requests.count" })
    #expect(rows.count == figure.n && told.contains("Counted from \(figure.n) rows"))
  }

  @Test(
    "names within braces, families and beginnings, older revisions and findings are found",
    arguments: [
      (["requests.duration.p95", "--in", "2026-09-13.r1"], "daily report of 2026-09-13, revision 1\n"),
      (["requests.count", "--in", "2026-09-12"], "daily report of 2026-09-12, revision 1\n"),
      (["requests."], "\n  requests.duration.p95"), (["requests"], "\n  requests.count{…}"),
      (["reports.by_severity"], "\n  reports.by_severity{"),
      (["requests.by_path.count{/}"], "requests.by_path.count{/}\n"),
      (["requests.by_path.count{\"/\"}"], "requests.by_path.count{/}\n"),
      (["reference.requests.count"], "\n  after    "),
    ])
  func subjects(arguments: [String], part: String) throws {
    let outcome = try Self.run(["explain"] + arguments)
    #expect(outcome.code == .success)
    #expect(outcome.output.contains(part), "\(outcome.output)")
  }

  @Test("every figure, finding and recommendation of a report can be explained, in words and in JSON")
  func all() throws {
    let path = try Self.place.out + "/daily/2026-09-13/"
    let report = try ReportFile(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path + "report.json"))))
    let ids =
      report.figures.filter { !$0.id.contains("{2026") && !$0.id.contains("weekday") }.map(\.id)
      + report.findings.map(\.id) + report.recommendations.map(\.id)
    #expect(ids.count > 60)
    for id in ids {
      #expect(try Self.run(["explain", id]).output.contains(id), "\(id)")
    }
    for id in [ids[0]] + report.findings.map(\.id).prefix(1) + ["requests."] {
      let json = try Self.run(["explain", id, "--json"])
      #expect(json.code == .success)
      _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    }
    let json = try Self.run(["explain", "requests.count", "--json"]).output
    #expect(json.contains("\"sql\" : \"SELECT ") && json.contains("\"schema\" : \"daybook-explanation/1\""))
  }

  @Test(
    "what the report does not have is told with what is nearest",
    arguments: [
      ("requests.eror_rate", "There is no figure or finding \"requests.eror_rate\". Nearest: requests.error_rate, "),
      ("reports.by_severity{urgent}", "The daily report of 2026-09-13, revision 2 has no figure "),
      ("nothing", "\"daybook explain reports.\" lists a family, of reports. "),
    ])
  func unknown(subject: String, text: String) throws {
    let outcome = try Self.run(["explain", subject])
    #expect(outcome.code == .usage && outcome.output.isEmpty)
    #expect(outcome.error.contains(text), "\(outcome.error)")
  }

  // MARK: verify

  @Test("reports are as they were published, the folder of all of them too")
  func verified() throws {
    let place = try Self.place
    let outcome = try Self.run(["verify", place.out])
    #expect(outcome.code == .success)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.hasPrefix("ok    ") })
    #expect(outcome.output.contains("/daily/2026-09-13.r1: ") && outcome.output.contains(", revision 2\n"))
    #expect(try Self.run(["verify", place.out + "/daily", "2026-09-12"]).output.split(separator: "\n").count == 4)
  }

  @Test("what was done to a folder is told, with code 1", arguments: 0..<9)
  func damaged(index: Int) throws {
    let path = try Self.copy()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let files = FileManager.default
    let cases: [(() throws -> Void, String)] = [
      ({ try Self.edit(path + "/report.md") { $0 + "!" } }, "report.md has "),
      ({ try Self.edit(path + "/report.txt") { $0.replacing("a", with: "b") } }, "report.txt has other bytes"),
      ({ try files.removeItem(atPath: path + "/digest.png") }, "digest.png is missing"),
      ({ try Data().write(to: URL(fileURLWithPath: path + "/charts/new.png")) }, "charts/new.png is none of its files"),
      (
        {
          try files.removeItem(atPath: path + "/digest.png")
          try files.createSymbolicLink(atPath: path + "/digest.png", withDestinationPath: "/etc/passwd")
        }, "digest.png is no file"
      ),
      (
        { try Self.edit(path + "/report.json") { String($0.prefix(1000)) } }, "report.json is not JSON"
      ),
      ({ try Self.edit(path + "/manifest.json") { String($0.prefix(1000)) } }, "manifest.json is not JSON"),
      ({ try files.removeItem(atPath: path + "/manifest.json") }, "manifest.json is not there"),
      (
        { try Self.edit(path + "/manifest.json") { $0.replacing("\"revision\" : 2", with: "\"revision\" : 3") } },
        "revision is 2 in report.json and 3 in manifest.json"
      ),
    ]
    #expect(cases.count == 9)
    try cases[index].0()
    let outcome = try Self.run(["verify", path])
    #expect(outcome.code == .incomplete)
    #expect(outcome.output.contains("FAIL  \(path): "))
    #expect(outcome.output.contains(cases[index].1), "\(outcome.output)")
  }

  @Test("what cannot be read ends with 3: no folder, no report, another version")
  func unreadable() throws {
    let place = try Self.place
    #expect(try Self.run(["verify", place.folder + "/none"]).code == .source)
    #expect(try Self.run(["verify", "/etc"]).output.contains("FAIL  /etc: /etc is no report"))
    let path = try Self.copy()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Self.edit(path + "/manifest.json") { $0.replacing("daybook-manifest/1", with: "daybook-manifest/2") }
    let newer = try Self.run(["verify", path, place.out])
    #expect(newer.code == .source)
    #expect(newer.output.contains("schema is \"daybook-manifest/2\", and this Daybook reads \"daybook-manifest/1\""))
    #expect(newer.output.contains("ok    \(place.out)/daily/2026-09-13: "))
    let explained = try Self.run(["explain", "requests.count", "--in", path])
    #expect(explained.code == .source && explained.error.contains("daybook-manifest/2"))
  }

  // MARK: diff

  @Test("two revisions of a day are compared, the most important first")
  func revisions() throws {
    let outcome = try Self.run(["diff", "2026-09-13.r1", "2026-09-13"])
    #expect(outcome.code == .incomplete)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "daily report of 2026-09-13, revision 1 → daily report of 2026-09-13, revision 2")
    let figures = try #require(lines.firstIndex(of: "Figures"))
    #expect(lines[figures...].contains { $0.hasPrefix("  Response time, mean: ") && $0.contains(" → ") })
    #expect(lines.contains { $0.hasPrefix("  and ") && $0.hasSuffix(" (--all shows them)") })
    #expect(!outcome.output.contains("requests.duration.mean{"))
    let whole = try Self.run(["diff", "2026-09-13.r1", "2026-09-13", "--all"])
    #expect(whole.output.contains("[requests.duration.mean{2026-09-13T") && !whole.output.contains("--all"))

    let json = try Self.run(["diff", "2026-09-13.r1", "2026-09-13", "--json"])
    #expect(json.code == .incomplete)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "daybook-diff/1")
    #expect((object?["figures"] as? [Any])?.isEmpty == false)
  }

  @Test("a report is the same as itself and differs from another day's, and what is no report is told")
  func periods() throws {
    let place = try Self.place
    let same = try Self.run(["diff", "2026-09-13", place.out + "/daily/2026-09-13"])
    #expect(same.code == .success && same.output.hasSuffix("Both say the same.\n"))
    let days = try Self.run(["diff", "2026-09-12", "2026-09-13"])
    #expect(days.code == .incomplete && days.output.contains("\n  Requests: "))
    let missing = try Self.run(["diff", "2026-09-12", "2026-09-01"])
    #expect(missing.code == .source && missing.error.contains("There is no report 2026-09-01."))
    let damaged = try Self.copy()
    defer { try? FileManager.default.removeItem(atPath: damaged) }
    try Self.edit(damaged + "/report.json") { String($0.dropLast(900)) }
    let outcome = try Self.run(["diff", damaged, "2026-09-13"])
    #expect(outcome.code == .source && outcome.error.contains("The file is damaged: \"daybook verify "))
  }

  // MARK: Hostile reports

  @Test("nothing that a forged report holds reaches the terminal raw, and no line of text is endless")
  func hostile() throws {
    let path = try Self.copy()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let evil = "\u{1B}]0;x\u{7}\n\u{202E}\u{9B}31m\r" + String(repeating: "long name\n", count: 1000)
    var report = try ReportFile(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path + "/report.json"))))
    let manifestURL = URL(fileURLWithPath: path + "/manifest.json")
    var manifest = try ManifestFile(bytes: Array(try Data(contentsOf: manifestURL)))
    report.name = evil
    report.kind = evil
    report.tool = evil
    report.status = evil
    report.period.id = evil
    for index in report.findings.indices {
      report.findings[index].text = evil
      report.findings[index].severity = evil
      report.findings[index].rule = evil
      report.findings[index].from = evil
      report.findings[index].evidence = [EvidenceEntry(name: evil, value: 1, figure: evil)]
    }
    for index in report.recommendations.indices { report.recommendations[index].text = evil }
    for index in report.figures.indices {
      report.figures[index].unit = evil
      report.figures[index].state = evil
      if index % 2 == 0 { report.figures[index].value = nil }
      report.figures[index].reason = evil
      if index % 3 == 0 { report.figures[index].id += "{\(evil)}" }
    }
    for index in report.sections.indices { report.sections[index].state = evil }
    manifest.origins = manifest.origins.map { .init(id: $0.id, query: evil, bounds: [evil], rows: $0.rows) }
    manifest.files.append(.init(path: evil, bytes: 1, sha256: evil))
    try Data(report.bytes()).write(to: URL(fileURLWithPath: path + "/report.json"))
    try Data(manifest.bytes()).write(to: manifestURL)

    let finding = try #require(report.findings.first)
    let commands = [
      ["explain", "requests.error_rate", "--in", path], ["explain", finding.id, "--in", path],
      ["explain", "requests.", "--in", path], ["explain", evil, "--in", path], ["verify", path],
      ["diff", "2026-09-13", path], ["diff", path, "2026-09-13", "--all"],
    ]
    for command in commands {
      let outcome = try Self.run(command)
      for text in [outcome.output, outcome.error] {
        #expect(Self.isClean(text), "\(command[0])")
        #expect(text.split(separator: "\n").allSatisfy { $0.count < 3000 }, "\(command[0])")
      }
      #expect(!(outcome.output + outcome.error).isEmpty)
    }
    for command in [["explain", "requests.", "--in", path], ["diff", "2026-09-13", path]] {
      let json = try Self.run(command + ["--json"]).output
      #expect(Self.isClean(json))
      _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
    }
  }

  private static func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n"
      case .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }
}
