import Foundation
import Records
import Rendering
import SQLite
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
    #expect(
      first.output.hasPrefix("Wrote \(config). Look at it, then run: daybook doctor\nFound in \(place.database):\n"))
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

  @Test("the tables that were found are named with their rows and the times of the first and the last")
  func found() throws {
    let place = try Place()
    try place.execute(
      "DELETE FROM incidents; UPDATE user_feedback SET created_at = 17; DELETE FROM auth_user WHERE id > 1")
    try place.execute("UPDATE auth_user SET date_joined = '2026-09-01T10:00:00+03:00'")
    let config = place.folder + "/daybook.yaml"
    let lines = place.run(["init", "--config", config, "--source", place.database]).output.split(separator: "\n")
    let reader = try Connection(path: place.database, mode: .readOnly, busyTimeout: 100)
    func count(_ table: String) throws -> Int64 {
      try reader.first("SELECT count(*) FROM \(table)") { $0.integer(0) } ?? 0
    }
    let metrics = try #require(lines.first { $0.hasPrefix("  system_metrics: ") })
    #expect(metrics.hasPrefix("  system_metrics: \(try count("system_metrics")) rows, 2026-08-24T00:"))
    #expect(metrics.hasSuffix(" to 2026-09-14T05:59+00:00"))
    #expect(lines.contains("  incidents: 0 rows"))
    #expect(lines.contains("  user_feedback: \(try count("user_feedback")) rows, no time in it can be read"))
    #expect(lines.contains("  auth_user: 1 row, 2026-09-01T07:00+00:00 to 2026-09-01T07:00+00:00"))
    let wrong = place.run(["init", "--force", "--config", config, "--source", place.folder + "/none"])
    #expect(wrong.code == .success && wrong.output.contains("Opening \(place.folder)/none: no such file. "))
    let silent = place.run(["init", "--force", "--config", config])
    #expect(silent.output == "Wrote \(config). Look at it, then run: daybook doctor\n")
  }

  private static let beats = [
    "CREATE TABLE workflow_entity (id TEXT, name TEXT)", "INSERT INTO workflow_entity VALUES ('w', 'Nightly')",
    "CREATE TABLE execution_entity (id, workflowId, mode, status, startedAt, stoppedAt, deletedAt)",
    "INSERT INTO execution_entity WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
      + "SELECT i, 'w', 'trigger', iif(i % 7, 'success', 'error'), datetime(1788000000 + 3600 * i, 'unixepoch'), "
      + "datetime(1788000030 + 3600 * i, 'unixepoch'), NULL FROM n",
  ]

  private func database(_ place: Place, _ statements: [String]) throws -> String {
    let path = place.folder + "/other.sqlite3"
    let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
    for statement in statements { try connection.execute(statement) }
    return path
  }

  @Test("a preset that is found is written out in full, and the file gives the same report byte for byte")
  func presetWritten() throws {
    let place = try Place(withDatabase: false)
    let path = try database(place, Self.beats)
    let config = place.folder + "/daybook.yaml"
    let outcome = place.run(["init", "--config", config, "--source", path])
    #expect(outcome.code == .success && outcome.error.isEmpty)
    #expect(outcome.output.contains("\n  Read as a database of n8n. Of this program:\n  - n8n keeps runs for 14 days"))
    #expect(outcome.output.hasSuffix("\n  jobs: 501 rows, 2026-08-29T10:40+00:00 to 2026-09-19T06:40+00:00\n"))
    let text = String(decoding: try #require(FileManager.default.contents(atPath: config)), as: UTF8.self)
    #expect(text.contains("\n    # 501 rows, 2026-08-29T10:40+00:00 to 2026-09-19T06:40+00:00\n    jobs:\n"))
    let (found, written) = (place.folder + "/found", place.folder + "/written")
    let report = ["weekly", "2026-W37", "--as-of", "2026-09-14T08:00:00Z", "--source", path]
    #expect(place.run(report + ["--out", found]).code == .success)
    #expect(place.run(report + ["--out", written, "--config", config]).code == .success)
    let files = try place.files(found + "/weekly/2026-W37")
    #expect(files == (try place.files(written + "/weekly/2026-W37")) && files.count > 5)
    let page = try #require(FileManager.default.contents(atPath: written + "/weekly/2026-W37/report.md"))
    #expect(String(decoding: page, as: UTF8.self).hasPrefix("# n8n: weekly report"))
  }

  @Test("of a database that no preset fits a guess is written that runs, with what it says nothing of")
  func guessed() throws {
    let place = try Place(withDatabase: false)
    let path = try database(
      place,
      [
        "CREATE TABLE nightly_runs (task, state, ended)", "CREATE TABLE people (name)",
        "INSERT INTO nightly_runs WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
          + "SELECT 'a', CASE i % 5 WHEN 0 THEN 'err' WHEN 1 THEN 'odd' ELSE 'done' END, "
          + "datetime(1788000000 + 3600 * i, 'unixepoch') FROM n",
      ])
    let config = place.folder + "/daybook.yaml"
    let outcome = place.run(["init", "--config", config, "--source", path])
    #expect(outcome.code == .success && outcome.error.isEmpty, "\(outcome.output)")
    #expect(outcome.output.contains("  - nightly_runs, 501 rows: jobs\n  - people, 0 rows: empty\n"))
    #expect(outcome.output.contains("\n    values say nothing of status “odd” (100)\n"), "\(outcome.output)")
    let report = place.run([
      "weekly", "2026-W37", "--as-of", "2026-09-14T08:00:00Z", "--config", config, "--out", place.out,
    ])
    // One status in five is none that the file speaks of.
    #expect(report.code == .incomplete && place.names(place.out + "/weekly").contains("2026-W37"), "\(report.error)")
    let doctor = place.run(["doctor", "--config", config, "--out", place.out])
    #expect(doctor.output.contains("100 of 501 rows have a status that values say nothing of: “odd” (100). Add it"))
  }

  @Test("a folder that is not there ends with 7")
  func noFolder() throws {
    let place = try Place(withDatabase: false)
    let outcome = place.run(["init", "--config", place.folder + "/none/daybook.yaml"])
    #expect(outcome.code == .notWritten)
    #expect(outcome.error.hasPrefix("daybook: Writing \(place.folder)/none/daybook.yaml failed: "))
    #expect(place.names(place.folder).isEmpty)
  }

  @Test(
    "--templates copies the shipped templates, names their folder in the settings, and they say what the shipped say")
  func templates() throws {
    let place = try Place()
    let config = place.folder + "/daybook.yaml"
    #expect(place.report(["daily", "2026-09-13"]).code == .usage)
    let first = place.run(["init", "--templates", "--config", config, "--source", place.database])
    #expect(first.code == .success && first.error.isEmpty)
    let names = TemplateSet.Name.allCases.map(\.rawValue).sorted()
    #expect(place.names(place.folder + "/templates") == names)
    for name in names { #expect(first.output.contains("Wrote \(place.folder)/templates/\(name).\n")) }
    let settings = try Settings.parse(
      Array(try #require(FileManager.default.contents(atPath: config))), file: config, environment: [:])
    #expect(settings.report.templates == "templates")

    #expect(place.run(["daily", "2026-09-13", "--config", config, "--out", place.out]).code == .success)
    let own = try place.files(place.out + "/daily/2026-09-13")
    try place.settings()
    #expect(place.report(["daily", "2026-09-13"], out: place.folder + "/shipped").code == .success)
    #expect(own == (try place.files(place.folder + "/shipped/daily/2026-09-13")))
  }

  @Test("neither a template nor the settings that are there are touched, --force or not, when templates are asked for")
  func keptTemplates() throws {
    let place = try Place(withDatabase: false)
    try place.settings("report: { name: Mine }")
    let template = place.folder + "/templates/report.md.mustache"
    try FileManager.default.createDirectory(atPath: place.folder + "/templates", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: template))
    let config = place.folder + "/daybook.yaml"
    let outcome = place.run(["init", "--templates", "--config", config])
    #expect(outcome.code == .success)
    #expect(outcome.output.contains("\(template) is there already and stays as it is.\n"))
    #expect(outcome.output.contains("Its line for the templates: report: { templates: templates }\n"))
    #expect(FileManager.default.contents(atPath: config) == Data("report: { name: Mine }".utf8))
    #expect(place.names(place.folder + "/templates").count == TemplateSet.Name.allCases.count)
    #expect(place.run(["init", "--templates", "--force", "--config", config]).code == .success)
    #expect(FileManager.default.contents(atPath: template) == Data("mine".utf8))
    #expect(FileManager.default.contents(atPath: config) != Data("report: { name: Mine }".utf8))
  }
}
