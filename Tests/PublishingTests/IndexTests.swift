import Archive
import Document
import Foundation
import Publishing
import Records
import Rendering
import TestSupport
import Testing

@Suite("The list of reports in the folder")
struct IndexTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func listing(_ text: String) -> [Artifact] {
    let page = "<meta name=\"generator\" content=\"Daybook\">" + text
    return [
      Artifact(path: "index.html", bytes: Array(page.utf8)), Artifact(path: "index.json", bytes: Array("{}".utf8)),
    ]
  }

  @Test("finds reports, unfinished ones and older revisions, and passes over what is none")
  func finds() throws {
    let publisher = try folder.publisher()
    let manager = FileManager.default
    for name in ["2026-11-18", "2026-11-19", "2026-11-19.r1", "2026-11-20.partial", "notes", "2026-13-77"] {
      try manager.createDirectory(atPath: folder.out + "/daily/" + name, withIntermediateDirectories: true)
    }
    try manager.createDirectory(atPath: folder.out + "/weekly/2026-W46", withIntermediateDirectories: true)
    let summary = """
      {"schema": "daybook-summary/1", "kind": "daily", "id": "2026-11-19", "is_partial": false, "revision": 2,
      "language": "en", "service": "Shop", "period": "Thursday", "status": "good", "state": "all well",
      "headline": [], "values": [{"figure": "requests.count", "name": "Requests", "text": "1", "value": 1.0}]}
      """
    try Data(summary.utf8).write(to: URL(filePath: folder.out + "/daily/2026-11-19/summary.json"))
    try Data("{\"schema\": 7".utf8).write(to: URL(filePath: folder.out + "/daily/2026-11-18/summary.json"))
    for file in ["2026-11-18/report.md", "2026-11-18/report.txt", "2026-11-19/report.txt", "2026-11-19/report.html"] {
      try Data().write(to: URL(filePath: folder.out + "/daily/" + file))
    }
    let found = try publisher.reports()
    #expect(
      found.map { "\($0.kind.id)/\($0.name)" } == [
        "daily/2026-11-18", "daily/2026-11-19", "daily/2026-11-20.partial", "weekly/2026-W46",
      ])
    #expect(found.map { $0.summary?.state } == [nil, "all well", nil, nil])
    #expect(found.map(\.olderRevisions) == [[], [1], [], []])
    #expect(found.map(\.page) == ["daily/2026-11-18/report.txt", "daily/2026-11-19/report.html", nil, nil])
  }

  @Test("an unchanged list is not written again, a changed one is replaced")
  func unchanged() throws {
    let publisher = try folder.publisher()
    try publisher.placeIndex(listing("a"))
    let path = folder.out + "/index.html"
    let inode = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    try publisher.placeIndex(listing("a"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == inode)
    try publisher.placeIndex(listing("b"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix(">b"))
    #expect(folder.names("reports/.staging") == [])
  }

  @Test("a folder that has the list's name is named in an error; it and the report stand, the other file is written")
  func refused() throws {
    let publisher = try folder.publisher()
    try FileManager.default.createDirectory(atPath: folder.out + "/index.html/x", withIntermediateDirectories: true)
    let error = #expect(throws: PublishingError.self) { try publisher.placeIndex(listing("a")) }
    #expect(error == .listInTheWay(path: folder.out + "/index.html"))
    #expect(error?.description.contains("is a folder") == true)
    #expect(error?.description.contains("report itself stands") == true)
    #expect(folder.names("reports/index.html") == ["x"])
    #expect(try folder.report("")["index.json"] == "{}")
    #expect(folder.names("reports/.staging") == [])
  }
}
