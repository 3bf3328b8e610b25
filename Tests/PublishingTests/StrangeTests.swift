import Document
import Files
import Foundation
import Glibc
import Publishing
import Records
import Rendering
import TestSupport
import Testing

/// What Daybook finds in its places though it did not make it: never followed, emptied, overwritten or removed.
@Suite struct StrangeTests {
  let folder: TemporaryFolder
  private var manager: FileManager { .default }

  init() throws { folder = try TemporaryFolder() }

  /// A folder with files that are somebody's, outside the reports.
  private func victim() throws -> [String: String] {
    try folder.write("victim/a", "precious")
    try folder.write("victim/lock", "precious")
    try folder.write("victim/2026-11-19/report.json", #"{"revision": 1}"#)
    try folder.write("victim/daily-2026-11-19.r1/report.json", "precious")
    return try folder.contents("victim")
  }

  private func link(_ name: String, to target: String) throws {
    try manager.createDirectory(atPath: folder.out, withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: folder.out + "/" + name, withDestinationPath: target)
  }

  @Test(
    "a link in the place of a folder of Daybook's is not followed, and named",
    arguments: [".staging", ".daybook", "daily"])
  func links(name: String) throws {
    for target in ["../victim", folder.path + "/victim"] {
      let before = try victim()
      try link(name, to: target)
      let error = #expect(throws: PublishingError.self) { try folder.publish("a") }
      #expect(error == .strange(path: folder.out + "/" + name, .link))
      #expect(error?.description.contains("\(folder.out)/\(name) is a link") == true)
      #expect(try folder.contents("victim") == before)
      #expect(folder.names("reports/latest-daily") == nil)
      try manager.removeItem(atPath: folder.out)
    }
  }

  @Test("the other kind's folder may be a link: it is not looked into, and that is said")
  func otherKind() throws {
    let before = try victim()
    try link("weekly", to: "../victim")
    let publisher = try folder.publisher()
    _ = try publisher.publish(SampleReport.artifacts("a", revision: 1), of: SampleReport.day)
    #expect(try publisher.reports().map(\.name) == ["2026-11-19"])
    #expect(publisher.remarks.count == 1 && publisher.remarks[0].contains("/weekly is a link"))
    #expect(try folder.contents("victim") == before)
  }

  @Test("the folder of the reports may be a link, and so may a state folder of the user's choice")
  func chosenLinks() throws {
    for name in ["elsewhere", "state"] {
      try manager.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: false)
    }
    try manager.createSymbolicLink(atPath: folder.out, withDestinationPath: "elsewhere")
    try manager.createSymbolicLink(atPath: folder.path + "/statelink", withDestinationPath: "state")
    let publisher = try folder.publisher(state: folder.path + "/statelink")
    _ = try publisher.publish(SampleReport.artifacts("a", revision: 1), of: SampleReport.day)
    #expect(folder.names("elsewhere/daily") == ["2026-11-19"])
    #expect(folder.names("state") == ["lock"])
  }

  @Test("a lock that is a link, has another name, or says what no lock says is left as it is")
  func lock() throws {
    let path = folder.out + "/.daybook/lock"
    let makers: [(strangeness: Strangeness, make: () throws -> Void)] = [
      (.link, { try manager.createSymbolicLink(atPath: path, withDestinationPath: "../../precious") }),
      (.otherNames, { try manager.linkItem(atPath: folder.path + "/precious", toPath: path) }),
      (.noLock, { try folder.write("reports/.daybook/lock", "precious") }),
      (.noLock, { try folder.write("reports/.daybook/lock", "pid 17\nstarted by hand\n") }),
      (.noLock, { try folder.write("reports/.daybook/lock", String(repeating: "9", count: 500)) }),
      (.noFile, { try manager.createDirectory(atPath: path, withIntermediateDirectories: false) }),
      (.noFile, { #expect(unsafe mkfifo(path, 0o600) == 0) }),
    ]
    for (strangeness, make) in makers {
      try folder.write("precious", "precious")
      try manager.createDirectory(atPath: folder.out + "/.daybook", withIntermediateDirectories: true)
      try make()
      let before = try folder.contents("reports/.daybook")
      #expect(throws: PublishingError.strange(path: path, strangeness)) { try folder.publish("a") }
      #expect(try folder.contents("reports/.daybook") == before)
      #expect(try folder.contents()["precious"] == "precious")
      try manager.removeItem(atPath: folder.out)
    }
  }

  @Test(
    "what a run writes into the lock, whole or cut off by a full disk, is a lock to the next one",
    arguments: ["", "p", "pid 4242", "pid 4242\nstarted 2026-11-20T01", "pid 4242\nstarted 2026-11-20T01:00:00Z\n"])
  func ownLocks(text: String) throws {
    try folder.write("reports/.daybook/lock", text)
    try folder.publish("a")
    #expect(try folder.contents("reports/.daybook")["lock"] == "pid 4242\nstarted 2026-11-20T01:00:00Z\n")
  }

  @Test("a lock in a folder of somebody's own, given as the state folder, is left as it is")
  func foreignState() throws {
    try folder.write("home/lock", "my door")
    #expect(throws: PublishingError.strange(path: folder.path + "/home/lock", .noLock)) {
      try folder.publisher(state: folder.path + "/home")
    }
    #expect(try folder.contents("home") == ["lock": "my door"])
  }

  @Test("what no run leaves in the staging folder stays there, and is named")
  func staging() throws {
    try folder.write("reports/.staging/note.txt", "mine")
    try folder.write("reports/.staging/daily-2026-11-19", "mine too")
    try folder.write("reports/.staging/daily-notes.r1/plan.txt", "mine as well")
    try folder.write("reports/.staging/weekly-2026-W46.r9223372036854775807/a", "and this")
    try folder.write("reports/.staging/daily-2026-11-18.r1/report.json", "left by a dead run")
    try folder.write("victim", "precious")
    try folder.write("reports/.staging/daily-2026-11-17.r1/a", "a")
    try manager.createSymbolicLink(
      atPath: folder.out + "/.staging/daily-2026-11-17.r1/b", withDestinationPath: folder.path + "/victim")
    var before = try folder.report(".staging")
    let publisher = try folder.publisher()
    before["daily-2026-11-18.r1/report.json"] = nil
    #expect(try folder.report(".staging") == before)
    #expect(publisher.remarks.count == 5 && publisher.remarks.allSatisfy { $0.contains("was left alone") })
    _ = try publisher.publish(SampleReport.artifacts("a", revision: 1), of: SampleReport.day)
    #expect(try folder.report(".staging") == before)
  }

  @Test("what stands in the way in staging is not removed, and the report is not published")
  func stagingInTheWay() throws {
    try folder.write("reports/.staging/daily-2026-11-19.r1/a", "a")
    try manager.createSymbolicLink(atPath: folder.out + "/.staging/daily-2026-11-19.r1/b", withDestinationPath: "x")
    let error = #expect(throws: PublishingError.self) { try folder.publish("a") }
    #expect(error?.description.contains(".staging/daily-2026-11-19.r1: File exists") == true)
    #expect(try folder.report(".staging").count == 2)
  }

  @Test("a folder or file named latest-daily, or a link elsewhere, is left alone and named; the report stands")
  func latest() throws {
    let makers: [() throws -> Void] = [
      { try folder.write("reports/latest-daily/mine", "mine") }, { try folder.write("reports/latest-daily", "mine") },
      { try link("latest-daily", to: "/etc") }, { try link("latest-daily", to: "daily/../../victim") },
      {
        try manager.createDirectory(atPath: folder.out + "/latest-daily", withIntermediateDirectories: true)
      },
    ]
    for make in makers {
      try make()
      let before = try? manager.destinationOfSymbolicLink(atPath: folder.out + "/latest-daily")
      let kind = try manager.attributesOfItem(atPath: folder.out + "/latest-daily")[.type] as? FileAttributeType
      let publisher = try folder.publisher()
      _ = try publisher.publish(SampleReport.artifacts("a", revision: 1), of: SampleReport.day)
      #expect(
        publisher.remarks.count == 1 && publisher.remarks[0].contains("/latest-daily is not a link that Daybook made"))
      #expect(try manager.attributesOfItem(atPath: folder.out + "/latest-daily")[.type] as? FileAttributeType == kind)
      #expect((try? manager.destinationOfSymbolicLink(atPath: folder.out + "/latest-daily")) == before)
      #expect(folder.names("reports/daily") == ["2026-11-19"])
      try manager.removeItem(atPath: folder.out)
    }
  }

  @Test("a page or a link named index.html that Daybook did not write is left alone and named")
  func index() throws {
    let list = Artifact(path: "index.html", bytes: Array("<meta name=\"generator\" content=\"Daybook\">".utf8))
    let publisher = try folder.publisher()
    try folder.write("reports/index.html", "my own page")
    try publisher.placeIndex([list])
    #expect(try folder.report("")["index.html"] == "my own page")
    try manager.removeItem(atPath: folder.out + "/index.html")
    try folder.write("victim", String(decoding: list.bytes, as: UTF8.self) + " of yore")
    try manager.createSymbolicLink(atPath: folder.out + "/index.html", withDestinationPath: "../victim")
    try publisher.placeIndex([list])
    #expect(try folder.report("")["index.html"] == "-> ../victim")
    #expect(publisher.remarks.count == 2 && publisher.remarks[0].contains("/index.html is not a list of Daybook's"))
  }

  @Test("a folder that is named like the report and holds none is left alone")
  func report() throws {
    try folder.write("reports/daily/2026-11-19/holiday.txt", "mine")
    let path = folder.out + "/daily/2026-11-19"
    #expect(throws: PublishingError.strange(path: path, .noReport)) { try folder.publish("a") }
    #expect(try folder.report("daily") == ["2026-11-19/holiday.txt": "mine"])
    try manager.removeItem(atPath: path)
    try manager.createSymbolicLink(atPath: path, withDestinationPath: "../../victim")
    #expect(throws: PublishingError.inTheWay(path: path)) { try folder.publish("a") }
    #expect(try folder.report("daily") == ["2026-11-19": "-> ../../victim"])
  }

  @Test(
    "a number that no report has been revised to is passed over, in a folder's name and in a report",
    arguments: [
      ("9223372036854775807", 1), ("9223372036854775808", 1), ("1000000000", 1), ("-1", 1), ("0", 1), ("+1", 1),
      ("99999999999999999999", 1),
      // In JSON this is a thousand; in a folder's name it is none of Daybook's.
      ("1e3", 1000),
    ] as [(String, Int)])
  func revisions(number: String, standing: Int) throws {
    try folder.write("reports/daily/2026-11-19.r\(number)/note.txt", "mine")
    #expect(try folder.publish("a").revision == 1)
    #expect(try folder.publisher().reports().map(\.olderRevisions) == [[]])
    try folder.write("reports/daily/2026-11-19/report.json", #"{"revision": \#(number), "as_of": "x"}"#)
    let next = try folder.publish("a")
    #expect(next.revision == standing + 1)
    #expect(next.outcome == .revised(older: folder.out + "/daily/2026-11-19.r\(standing)"))
    #expect(try folder.report("daily/2026-11-19.r\(number)") == ["note.txt": "mine"])
  }

  @Test("folders of Daybook's own are the user's alone, whatever they were before")
  func modes() throws {
    for name in [".daybook", ".staging"] {
      try manager.createDirectory(
        atPath: folder.out + "/" + name, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
    }
    try manager.setAttributes([.posixPermissions: 0o775], ofItemAtPath: folder.out)
    try folder.publish("a")
    #expect(try folder.mode("reports/.daybook") == 0o700 && folder.mode("reports/.staging") == 0o700)
    #expect(try folder.mode("reports") == 0o775)
  }

  @Test(
    "what belongs to another user is not used", .enabled(if: geteuid() == 0, "only root gives files away"),
    arguments: [".staging", ".daybook", "daily", ".daybook/lock", "daily/2026-11-19"])
  func owner(name: String) throws {
    try folder.publish("a")
    let path = folder.out + "/" + name
    #expect(unsafe chown(path, 65534, 65534) == 0)
    let before = try folder.report("")
    #expect(throws: PublishingError.strange(path: path, .owner(65534))) { try folder.publish("b") }
    #expect(try folder.report("") == before)
  }

  @Test("a huge or endless file in the place of a summary is not read")
  func hugeSummary() throws {
    try folder.publish("a")
    let path = folder.out + "/daily/2026-11-19/summary.json"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    #expect(try folder.publisher().reports().map { $0.summary == nil } == [true])
    try manager.removeItem(atPath: path)
    #expect(manager.createFile(atPath: path, contents: nil))
    #expect(unsafe truncate(path, 1 << 33) == 0)
    #expect(try folder.publisher().reports().map { $0.summary == nil } == [true])
  }
}
