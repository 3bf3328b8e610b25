import Archive
import Files
import Foundation
import Records
import Rendering
import State
import TestSupport
import Testing

@testable import Publishing

@Suite struct ReportFoldersTests {
  /// OUT with two revisions of a day, a day so far and a week.
  private static func place() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, revision) in [
      ("daily/2026-11-19.r1", 1), ("daily/2026-11-19", 2), ("daily/2026-11-20.partial", 1), ("weekly/2026-W46", 1),
    ] {
      for file in SampleReport.artifacts("f", revision: revision) {
        try folder.write("\(name)/\(file.path)", String(decoding: file.bytes, as: UTF8.self))
      }
    }
    try folder.write("daily/2026-11-18/notes.txt", "by hand")
    try folder.write("other/2026-11-01/report.json", "{}")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/latest-weekly", withDestinationPath: "weekly/2026-W46")
    return folder
  }

  @Test(
    "a report is found by its folder, its period, its revision, or as the newest day",
    arguments: [
      (nil, "daily/2026-11-19", 2), ("2026-11-19", "daily/2026-11-19", 2), ("2026-11-19.r1", "daily/2026-11-19.r1", 1),
      ("2026-11-20.partial", "daily/2026-11-20.partial", 1), ("2026-W46", "weekly/2026-W46", 1),
      ("weekly/2026-W46", "weekly/2026-W46", 1), ("latest-weekly", "latest-weekly", 1),
    ] as [(String?, String, Int)])
  func found(name: String?, path: String, revision: Int) throws {
    let folder = try Self.place()
    let report = try ReportFolders(out: folder.path + "/").report(named: name)
    #expect(report.path == folder.path + "/" + path)
    #expect(try report.report().revision == revision)
    #expect(try report.manifest().revision == revision)
    let direct = try ReportFolders(out: "/nowhere").report(named: folder.path + "/" + path + "/")
    #expect(direct.path == folder.path + "/" + path)
  }

  @Test(
    "what names no report is told, with the newest there are",
    arguments: ["2026-11-17", "2026-W47", "", "/", "..", "x\n", "2026-11-19.r9", "2026-11-19.r1.x"])
  func missing(name: String) throws {
    let folder = try Self.place()
    #expect(throws: ReportReadingError.self) { try ReportFolders(out: folder.path).report(named: name) }
    do throws(ReportReadingError) { _ = try ReportFolders(out: folder.path).report(named: "2026-11-17") } catch {
      #expect(error.description.contains("The newest below \(folder.path): daily/2026-11-19, weekly/2026-W46."))
    }
    let empty = try TemporaryFolder()
    do throws(ReportReadingError) { _ = try ReportFolders(out: empty.path).report(named: nil) } catch {
      #expect(error.description.hasPrefix("There is no report below \(empty.path). Check --out"))
    }
  }

  @Test("all reports of a folder are listed, older revisions too, and nothing else")
  func all() throws {
    let folder = try Self.place()
    let places = ReportFolders(out: folder.path)
    let daily = ["daily/2026-11-18", "daily/2026-11-19", "daily/2026-11-19.r1", "daily/2026-11-20.partial"]
    func below(_ path: String) throws -> [String] {
      try places.reports(at: path).map { String($0.dropFirst(folder.path.utf8.count + 1)) }
    }
    #expect(try below(folder.path) == daily + ["weekly/2026-W46"])
    #expect(try below(folder.path + "/daily/") == daily)
    #expect(try below(folder.path + "/weekly/2026-W46") == ["weekly/2026-W46"])
    #expect(try below("2026-W46") == ["weekly/2026-W46"])
    #expect(throws: ReportReadingError.noReport(path: folder.path + "/daily/2026-11-18")) {
      try places.reports(at: folder.path + "/daily/2026-11-18")
    }
  }

  @Test(
    "whatever is done to a folder is found",
    arguments: [
      ("charts/errors.png", "Picture of f", [.content("charts/errors.png")]),
      ("charts/errors.png", nil, [.missing("charts/errors.png")]), ("extra", "x", [.foreign("extra")]),
      ("report.md", "", [.size("report.md", listed: 40, found: 0)]),
    ] as [(String, String?, [Discrepancy])])
  func damage(name: String, text: String?, expected: [Discrepancy]) throws {
    let folder = try Self.place()
    let path = folder.path + "/weekly/2026-W46"
    let before = try StoredReport(path: path).check().check.discrepancies
    if let text {
      try folder.write("weekly/2026-W46/" + name, text)
    } else {
      try FileManager.default.removeItem(atPath: path + "/" + name)
    }
    let after = try StoredReport(path: path).check().check.discrepancies.filter { !before.contains($0) }
    #expect(
      after.map { if case .size(let path, _, _) = $0 { path } else { "\($0)" } }
        == expected.map { if case .size(let path, _, _) = $0 { path } else { "\($0)" } })
  }

  @Test("a link in place of a file is not followed, and a file that may not be read is no difference")
  func links() throws {
    let folder = try Self.place()
    let path = folder.path + "/weekly/2026-W46"
    try FileManager.default.removeItem(atPath: path + "/charts/errors.png")
    try FileManager.default.createSymbolicLink(atPath: path + "/charts/errors.png", withDestinationPath: "/etc/passwd")
    #expect(try StoredReport(path: path).check().check.discrepancies.contains(.notAFile("charts/errors.png")))
    try FileManager.default.removeItem(atPath: path + "/manifest.json")
    try FileManager.default.createSymbolicLink(atPath: path + "/manifest.json", withDestinationPath: "/etc/passwd")
    #expect(throws: ReportReadingError.noFile(path: path + "/manifest.json")) { try StoredReport(path: path).check() }

    let refusing = FileSystem { operation, path in operation == .read && path.hasSuffix("report.md") ? 5 : nil }
    #expect(throws: ReportReadingError.self) {
      try StoredReport(path: folder.path + "/daily/2026-11-19", files: refusing).check()
    }
  }

  @Test("a manifest that is half there is damaged, one of another version is said to be one")
  func manifests() throws {
    let folder = try Self.place()
    let path = folder.path + "/daily/2026-11-19"
    func fault(_ text: String) throws -> ArchiveError? {
      try folder.write("daily/2026-11-19/manifest.json", text)
      do { _ = try StoredReport(path: path).check() } catch ReportReadingError.damaged(_, let error) { return error }
      return nil
    }
    #expect(try fault("{\"schema\": \"daybook-man")?.isOfOtherVersion == false)
    #expect(try fault("")?.isOfOtherVersion == false)
    #expect(try fault("{\"schema\": \"daybook-manifest/2\"}")?.isOfOtherVersion == true)
  }
}
