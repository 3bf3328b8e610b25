import Foundation
import Publishing
import Records
import Rendering
import TestSupport
import Testing

@Suite struct PublisherTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a first report stands whole in its dated folder, and the link points at it")
  func firstReport() throws {
    let publication = try folder.publish("a")
    #expect(publication == Publication(path: folder.out + "/daily/2026-11-19", revision: 1, outcome: .new))
    let written = SampleReport.contents(SampleReport.artifacts("a", revision: 1))
    #expect(try folder.report("daily/2026-11-19") == written)
    #expect(FileManager.default.contents(atPath: folder.out + "/latest-daily/report.md") != nil)
    #expect(try folder.report("")["latest-daily"] == "-> daily/2026-11-19")
    #expect(folder.names("reports/.staging") == [])
  }

  @Test("a newer revision takes the plain path and the older is kept under its own number")
  func revisions() throws {
    try folder.publish("a")
    let second = try folder.publish("b")
    #expect(second.outcome == .revised(older: folder.out + "/daily/2026-11-19.r1"))
    #expect(second.revision == 2)
    let third = try folder.publish("c")
    #expect(third.outcome == .revised(older: folder.out + "/daily/2026-11-19.r2"))
    for (name, facts, revision) in [("2026-11-19", "c", 3), ("2026-11-19.r2", "b", 2), ("2026-11-19.r1", "a", 1)] {
      #expect(
        try folder.report("daily/" + name)
          == SampleReport.contents(SampleReport.artifacts(facts, revision: revision)))
    }
    #expect(folder.names("reports/daily") == ["2026-11-19", "2026-11-19.r1", "2026-11-19.r2"])
    #expect(folder.names("reports/.staging") == [])
  }

  @Test("a rerun that differs only in as-of, and in what prints it, leaves the folder untouched")
  func unchanged() throws {
    try folder.publish("a")
    let before = try folder.report("daily/2026-11-19")
    let again = try folder.publish("a", asOf: "2026-11-25T09:30:00Z")
    #expect(again == Publication(path: folder.out + "/daily/2026-11-19", revision: 1, outcome: .unchanged))
    #expect(try folder.report("daily/2026-11-19") == before)
    #expect(folder.names("reports/daily") == ["2026-11-19"])
  }

  @Test("a report is unchanged when its fingerprint is the same, whatever its files would be")
  func fingerprint() throws {
    #expect(try folder.standing("a") == nil)
    try folder.publish("a")
    try folder.publish("b")
    let standing = Publication(path: folder.out + "/daily/2026-11-19", revision: 2, outcome: .unchanged)
    #expect(try folder.standing("b") == standing)
    #expect(try folder.standing("a") == nil)
    #expect(folder.names("reports/daily") == ["2026-11-19", "2026-11-19.r1"])
  }

  @Test("a standing report that is not as its manifest lists it is written again")
  func altered() throws {
    let report = folder.out + "/daily/2026-11-19"
    let damages: [(String, (FileManager) throws -> Void)] = [
      ("a file changed", { _ in try self.folder.write("reports/daily/2026-11-19/report.md", "# a\nread never\n") }),
      (
        "a file grew",
        { _ in try self.folder.write("reports/daily/2026-11-19/charts/errors.png", "picture of another") }
      ),
      ("a file gone", { try $0.removeItem(atPath: report + "/charts/errors.png") }),
      ("a file more", { _ in try self.folder.write("reports/daily/2026-11-19/charts/more.png", "") }),
      (
        "a link in its place",
        {
          try $0.moveItem(atPath: report + "/report.md", toPath: self.folder.path + "/elsewhere.md")
          try $0.createSymbolicLink(
            atPath: report + "/report.md", withDestinationPath: self.folder.path + "/elsewhere.md")
        }
      ),
      ("no manifest", { try $0.removeItem(atPath: report + "/manifest.json") }),
      ("a broken manifest", { _ in try self.folder.write("reports/daily/2026-11-19/manifest.json", "{") }),
      (
        "a manifest of an older version",
        { _ in
          let older = SampleReport.artifact(SampleReport.manifest(of: [], fingerprint: nil))
          try self.folder.write("reports/daily/2026-11-19/manifest.json", String(decoding: older.bytes, as: UTF8.self))
        }
      ),
    ]
    var revision = try folder.publish("a").revision
    for (what, damage) in damages {
      try damage(.default)
      #expect(try folder.standing("a") == nil, "\(what)")
      revision += 1
      #expect(try folder.publish("a").revision == revision, "\(what)")
      #expect(try folder.standing("a")?.revision == revision, "\(what)")
    }
  }

  @Test("two reports without a fingerprint are never the same")
  func noFingerprint() throws {
    let publisher = try folder.publisher()
    for revision in 1...2 {
      let files = Array(SampleReport.artifacts("a", revision: revision).dropLast())
      let manifest = SampleReport.manifest(of: files, fingerprint: nil, revision: revision)
      let artifacts = files + [SampleReport.artifact(manifest)]
      #expect(try publisher.publish(artifacts, of: SampleReport.day).revision == revision)
    }
  }

  @Test("the link to the latest report is put right by a rerun too")
  func latestAgain() throws {
    try folder.publish("a")
    try FileManager.default.removeItem(atPath: folder.out + "/latest-daily")
    #expect(try folder.standing("a") != nil)
    #expect(try folder.report("")["latest-daily"] == "-> daily/2026-11-19")
  }

  @Test("a partial report has a folder of its own and is never the latest")
  func partial() throws {
    let cut = Period(day: Day("2026-11-19")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-19T12:00Z"))
    #expect(try folder.publish("half", cut).path == folder.out + "/daily/2026-11-19.partial")
    #expect(folder.names("reports") == [".daybook", ".staging", "daily"])
    try folder.publish("whole")
    #expect(folder.names("reports/daily") == ["2026-11-19", "2026-11-19.partial"])
    #expect(try folder.publish("whole2").revision == 2)
    #expect(try folder.publish("half2", cut).revision == 2)
    #expect(
      folder.names("reports/daily") == ["2026-11-19", "2026-11-19.partial", "2026-11-19.partial.r1", "2026-11-19.r1"])
  }

  @Test("the link stays with the latest period when an older one is published after it")
  func latest() throws {
    try folder.publish("new")
    try folder.publish("old", Period(day: Day("2026-10-01")!, zone: .utc))
    #expect(try folder.report("")["latest-daily"] == "-> daily/2026-11-19")
    try folder.publish("newer", Period(day: Day("2026-12-01")!, zone: .utc))
    #expect(try folder.report("")["latest-daily"] == "-> daily/2026-12-01")
    try folder.publish("week", Period(week: Week("2026-W46")!, zone: .utc))
    #expect(try folder.report("")["latest-weekly"] == "-> weekly/2026-W46")
  }

  @Test("revision numbers go on where the highest one that stands or is kept left off")
  func nextRevision() throws {
    let publisher = try folder.publisher()
    #expect(try publisher.nextRevision(for: SampleReport.day) == 1)
    try folder.write("reports/daily/2026-11-19.r4/report.json", #"{"revision": 4}"#)
    #expect(try publisher.nextRevision(for: SampleReport.day) == 5)
    try folder.write("reports/daily/2026-11-19/report.json", #"{"revision": 7}"#)
    #expect(try publisher.nextRevision(for: SampleReport.day) == 8)
    try folder.write("reports/daily/2026-11-19/report.json", "half a fi")
    #expect(try publisher.nextRevision(for: SampleReport.day) == 6)
  }

  @Test("a damaged report is kept aside and a name taken by hand is not overwritten")
  func damaged() throws {
    try folder.write("reports/daily/2026-11-19/report.json", "half a fi")
    try folder.write("reports/daily/2026-11-19.r1/note.txt", "mine")
    let publication = try folder.publish("a")
    #expect(publication.revision == 3)
    #expect(publication.outcome == .revised(older: folder.out + "/daily/2026-11-19.r2"))
    try folder.write("reports/daily/2026-11-19.r3/note.txt", "mine too")
    #expect(try folder.publish("b").outcome == .revised(older: folder.out + "/daily/2026-11-19.r3.2"))
    #expect(try folder.report("daily/2026-11-19.r3") == ["note.txt": "mine too"])
  }

  @Test("a file in the place of the report's folder is an error and stays")
  func inTheWay() throws {
    try folder.write("reports/daily/2026-11-19", "a file")
    #expect(throws: PublishingError.inTheWay(path: folder.out + "/daily/2026-11-19")) { try folder.publish("a") }
    #expect(try folder.contents("reports/daily") == ["2026-11-19": "a file"])
  }

  @Test("artifacts that carry another revision than is due are refused")
  func wrongRevision() throws {
    let publisher = try folder.publisher()
    for (artifacts, says) in [
      (SampleReport.artifacts("a", revision: 2), "is revision 2"),
      ([SampleReport.artifact("report.json", "{}")], "names no revision"), ([], "names no revision"),
    ] as [([Artifact], String)] {
      #expect(throws: PublishingError.inconsistent("report.json of 2026-11-19 \(says) where 1 is due")) {
        try publisher.publish(artifacts, of: SampleReport.day)
      }
    }
    #expect(folder.names("reports") == [".daybook", ".staging"])
  }

  @Test("what dead runs left is removed when the next one starts")
  func leftovers() throws {
    try folder.publish("a")
    try folder.write("reports/.staging/daily-2026-11-19.r2/charts/half.png", "ha")
    try folder.write("reports/.staging/daily-2026-11-20.r1/report.json", #"{"revision": 1}"#)
    try folder.write("reports/.staging/index.html", "half a li")
    let before = try folder.report("daily/2026-11-19")
    _ = try folder.publisher()
    #expect(folder.names("reports/.staging") == [])
    #expect(folder.names("reports/daily") == ["2026-11-19"])
    #expect(try folder.report("daily/2026-11-19") == before)
  }

  @Test("a run killed between the exchange and the keeping is finished by the next one")
  func exchanged() throws {
    try folder.write("reports/daily/2026-11-19/report.json", #"{"revision": 2, "facts": "new"}"#)
    try folder.write("reports/.staging/daily-2026-11-19.r2/report.json", #"{"revision": 1, "facts": "old"}"#)
    _ = try folder.publisher()
    #expect(try folder.report("daily/2026-11-19.r1") == ["report.json": #"{"revision": 1, "facts": "old"}"#])
    #expect(try folder.report("daily/2026-11-19") == ["report.json": #"{"revision": 2, "facts": "new"}"#])
    #expect(folder.names("reports/.staging") == [])
  }

  @Test("files and folders follow the umask, the state folder is the owner's alone")
  func modes() throws {
    let mask = umask(0o027)
    defer { umask(mask) }
    try folder.publish("a")
    #expect(try folder.mode("reports/daily/2026-11-19") == 0o750)
    #expect(try folder.mode("reports/daily/2026-11-19/charts") == 0o750)
    #expect(try folder.mode("reports/daily/2026-11-19/report.json") == 0o640)
    #expect(try folder.mode("reports/.daybook") == 0o700)
    #expect(try folder.mode("reports/.daybook/lock") == 0o600)
  }

  @Test("the folder of the reports may end with a slash and need not exist")
  func trailingSlash() throws {
    let out = folder.path + "/a/b"
    let publisher = try folder.publisher(out: out + "/", state: folder.path + "/state")
    let publication = try publisher.publish(SampleReport.artifacts("a", revision: 1), of: SampleReport.day)
    #expect(publication.path == out + "/daily/2026-11-19")
  }

  @Test("a second run is told who holds the lock, also with another state folder, and works when the first is done")
  func secondRun() throws {
    var first: Publisher? = try folder.publisher()
    #expect(throws: PublishingError.locked(path: folder.out + "/.daybook/lock", holder: SampleReport.holder)) {
      try folder.publisher()
    }
    #expect(throws: PublishingError.locked(path: folder.out + "/.staging", holder: nil)) {
      try folder.publisher(state: folder.path + "/other")
    }
    #expect(first != nil)
    first = nil
    _ = try folder.publisher()
  }
}
