import Foundation
import Synchronization
import Testing

@testable import daybook

@Suite struct RunTests {
  static let day = "2026-09-13"

  @Test("a daily report is written whole, and the run says where")
  func written() throws {
    let place = try Place()
    try place.settings()
    let before = FileManager.default.contents(atPath: place.database)
    let outcome = place.report(["daily", Self.day])
    #expect(outcome.code == .success, "\(outcome.error)")
    #expect(outcome.output.isEmpty)
    let stages = outcome.error.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(stages.suffix(5) == ["reading", "judging", "composing", "drawing", "publishing"])
    #expect(outcome.error.contains("publishing: \(place.out)/daily/\(Self.day) ("))
    let names = place.names(place.out + "/daily/" + Self.day)
    #expect(
      ["digest.pdf", "digest.png", "manifest.json", "report.json", "report.md", "report.txt"].allSatisfy(names.contains)
    )
    #expect(!place.names(place.out + "/daily/\(Self.day)/charts").isEmpty)
    #expect(place.names(place.out + "/daily") == [Self.day])
    #expect(FileManager.default.contents(atPath: place.database) == before)
    #expect(place.names(place.folder) == ["daybook.yaml", "reports", "shop.sqlite3"])
  }

  @Test("with --quiet a character that no font has is spoken of once, not every night")
  func fonts() throws {
    let place = try Place()
    try place.settings()
    func report(_ category: String, _ title: String) throws {
      try place.execute(
        """
        INSERT INTO pilot_error_reports SELECT lower(hex(randomblob(16))), '\(title)', description, steps_to_reproduce, \
        expected_behavior, actual_behavior, '\(category)', severity, module, url, user_agent, browser, operating_system, \
        user_email, 'new', '2026-09-13 10:00:00', '2026-09-13 10:00:00', NULL, assigned_to_id, user_id \
        FROM pilot_error_reports LIMIT 12
        """)
    }
    try report("\u{1F525} fire", "a")
    let warning =
      "daybook: warning: No font of the pictures has “\u{1F525}” (U+1F525): question marks stand in its place.\n"
    let first = place.report(["daily", "2026-09-13", "--quiet"])
    #expect(first.error == warning && first.code == .success)
    #expect(place.report(["daily", "2026-09-13", "--quiet"]).error == "")
    // An unchanged report is not drawn again; one that is drawn says it to whoever looks.
    #expect(!place.report(["daily", "2026-09-13"]).error.contains(warning))
    try FileManager.default.removeItem(atPath: place.out + "/daily/2026-09-13")
    #expect(place.report(["daily", "2026-09-13"]).error.contains(warning))
    try report("\u{1F680} up", "b")
    let second = place.report(["daily", "2026-09-13", "--quiet"]).error
    #expect(second.split(separator: "\n").count == 1 && second.contains("(U+1F680)"))
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-13/report.txt", encoding: .utf8)
    #expect(text.ranges(of: "No font of the pictures").count == 1)
  }

  @Test("the second run of the same, and one with a later as-of, leave bytes and times alone")
  func unchanged() throws {
    let place = try Place()
    try place.settings()
    let first = place.report(["daily", Self.day])
    #expect(first.code == .success, "\(first.error)")
    let folder = place.out + "/daily/" + Self.day
    let files = try place.files(folder)
    let times = try place.times(folder)
    for (arguments, started) in [
      ([], "2026-09-14T20:00:00Z"), ([], "2026-09-14T23:30:00Z"), (["--as-of", "2026-10-01"], "2026-10-02T00:00:00Z"),
      (["--threads", "1"], "2026-09-14T20:00:00Z"),
    ] {
      let again = place.report(["daily", Self.day] + arguments, started: started)
      #expect(again.code == .success)
      #expect(again.error.contains("\(Self.day) already says the same"), "\(again.error)")
      #expect(!again.error.contains("drawing"))
      #expect(try place.files(folder) == files)
      #expect(try place.times(folder) == times)
      #expect(place.names(place.out + "/daily") == [Self.day])
    }
  }

  @Test("changed data make revision 2, the older report is kept as .r1")
  func revised() throws {
    let place = try Place()
    try place.settings()
    #expect(place.report(["daily", Self.day]).code == .success)
    let older = try place.files(place.out + "/daily/" + Self.day)
    try place.execute(
      """
      INSERT INTO system_metrics VALUES ('late', 'request_duration', 3.5, 's', '2026-09-13 12:00:00.5', \
      '{"path": "/late/", "status_code": 500}')
      """)
    let outcome = place.report(["daily", Self.day])
    #expect(outcome.error.contains("revision 2; the older is kept at "), "\(outcome.error)")
    #expect(place.names(place.out + "/daily") == [Self.day, "\(Self.day).r1"])
    #expect(try place.files(place.out + "/daily/\(Self.day).r1") == older)
    let newer = try place.files(place.out + "/daily/" + Self.day)
    #expect(String(decoding: try #require(newer["report.json"]), as: UTF8.self).contains("\"revision\" : 2"))
    #expect(place.report(["daily", Self.day]).error.contains("already says the same"))
    #expect(place.names(place.out + "/daily") == [Self.day, "\(Self.day).r1"])
  }

  @Test("two folders, one thread and two, and a new copy of the database give the same bytes")
  func identity() throws {
    let places = try [Place(), Place()]
    var reports: [[String: Data]] = []
    for (number, place) in places.enumerated() {
      try place.settings()
      #expect(place.report(["weekly", "2026-W37", "--threads", "\(number + 1)"]).code != .notWritten)
      reports.append(try place.files(place.out + "/weekly/2026-W37"))
    }
    #expect(reports[0].count > 4)
    #expect(reports[0].keys.sorted() == reports[1].keys.sorted())
    for (name, data) in reports[0] { #expect(reports[1][name] == data, "\(name)") }
  }

  @Test("part of a period goes to a folder of its own and does not touch the whole one's")
  func partial() throws {
    let place = try Place()
    try place.settings()
    let partial = place.report(["daily", Self.day, "--partial"], started: "2026-09-13T12:00:00Z")
    #expect([.success, .incomplete].contains(partial.code), "\(partial.error)")
    #expect(place.names(place.out + "/daily") == ["\(Self.day).partial"])
    #expect([.success, .incomplete].contains(place.report(["daily", "today"], started: "2026-09-13T13:00:00Z").code))
    #expect(place.names(place.out + "/daily").contains("\(Self.day).partial"))
    #expect(place.report(["daily", "yesterday"]).code == .success)
    #expect(place.names(place.out + "/daily").contains(Self.day))
  }

  @Test("while one run is at work another ends with 5, and says who holds the lock")
  func locked() throws {
    let place = try Place()
    try place.settings()
    let second = Mutex<Place.Outcome?>(nil)
    let first = place.report(["daily", Self.day]) { text in
      guard text.hasPrefix("reading"), second.withLock({ $0 == nil }) else { return }
      let outcome = place.report(["daily", Self.day])
      second.withLock { $0 = outcome }
    }
    #expect(first.code == .success, "\(first.error)")
    let other = try #require(second.withLock { $0 })
    #expect(other.code == .locked)
    #expect(
      other.error
        == "daybook: another run is at work (pid 4242, started 2026-09-14T20:00:00Z); it holds \(place.out)/.daybook/lock. "
        + "Wait for it to end, and run again.\n")
  }

  @Test("a section that cannot be read makes the report incomplete, and it is written")
  func incomplete() throws {
    let place = try Place()
    try place.settings()
    try place.execute("ALTER TABLE deployments RENAME COLUMN author TO autor")
    let outcome = place.report(["daily", Self.day])
    #expect(outcome.code == .incomplete)
    #expect(place.names(place.out + "/daily") == [Self.day])
  }

  @Test("a source that cannot be read ends with 3 and leaves no report, and no folder for one")
  func source() throws {
    let place = try Place(withDatabase: false)
    try place.settings()
    let missing = place.report(["daily", Self.day])
    #expect(missing.code == .source)
    #expect(
      missing.error
        == "daybook: Opening \(place.database): no such file. Check --source; relative paths start in the working directory.\n"
    )
    try Data("no database, certainly not".utf8).write(to: URL(fileURLWithPath: place.database))
    #expect(place.report(["weekly", "2026-W37"]).code == .source)
    #expect(place.names(place.folder) == ["daybook.yaml", "shop.sqlite3"])
  }

  @Test("an output folder that cannot be made ends with 7")
  func notWritten() throws {
    let place = try Place()
    try place.settings()
    let outcome = place.report(["daily", Self.day], out: place.database + "/reports")
    #expect(outcome.code == .notWritten)
    #expect(outcome.error.hasPrefix("daybook: "))
    #expect(place.names(place.folder) == ["daybook.yaml", "shop.sqlite3"])
  }

  @Test("a file where the report should stand ends with 7 and stays")
  func inTheWay() throws {
    let place = try Place()
    try place.settings()
    try FileManager.default.createDirectory(atPath: place.out + "/daily", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: place.out + "/daily/" + Self.day))
    #expect(place.report(["daily", Self.day]).code == .notWritten)
    #expect(FileManager.default.contents(atPath: place.out + "/daily/" + Self.day) == Data("mine".utf8))
    #expect(place.names(place.out + "/daily") == [Self.day])
  }

  @Test("a folder where the list should stand ends with 7, names it, and all else is written")
  func listInTheWay() throws {
    let place = try Place()
    try place.settings()
    try FileManager.default.createDirectory(atPath: place.out + "/index.html/mine", withIntermediateDirectories: true)
    let outcome = place.report(["daily", Self.day])
    #expect(outcome.code == .notWritten)
    #expect(outcome.error.contains("\(place.out)/index.html is a folder") && outcome.error.contains("Move it away"))
    #expect(place.names(place.out + "/index.html") == ["mine"])
    #expect(place.names(place.out + "/daily") == [Self.day])
    #expect(place.names(place.out).contains("index.json") && place.names(place.out).contains("latest-daily"))
    try FileManager.default.removeItem(atPath: place.out + "/index.html")
    #expect(place.report(["daily", Self.day]).code == .success)
    #expect(place.names(place.out).contains("index.html"))
  }

  @Test("wrong usage ends with 2 and touches nothing")
  func usage() throws {
    let place = try Place()
    try place.settings()
    #expect(place.run(["daily", "--lang", "ru"]).code == .usage)
    #expect(place.run([]).code == .usage)
    let noSettings = place.run(["daily", "--config", place.folder + "/none.yaml", "--source", place.database])
    #expect(noSettings.code == .usage)
    #expect(
      noSettings.error
        == "daybook: Reading settings: there is no file \(place.folder)/none.yaml. Check --config, or make one with daybook init.\n"
    )
    try place.settings("sauce: {}\n")
    let unknown = place.report(["daily", Self.day])
    #expect(unknown.code == .usage)
    #expect(unknown.error.contains("daybook.yaml") && unknown.error.contains("sauce"))
    #expect(place.names(place.folder) == ["daybook.yaml", "shop.sqlite3"])
  }

  @Test("quiet says nothing when all is well, and JSON lines are what --json-log promises")
  func styles() throws {
    let place = try Place()
    try place.settings()
    let logged = place.report(["daily", Self.day, "--json-log"])
    for line in logged.error.split(separator: "\n") {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    #expect(logged.error.split(separator: "\n").count >= 8)
    let quiet = place.report(["daily", Self.day, "--quiet"])
    #expect(quiet.error.allSatisfy { _ in false } || quiet.error.contains("warning"))
  }
}
