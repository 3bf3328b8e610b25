import Files
import Foundation
import Publishing
import Records
import State
import TestSupport
import Testing

@Suite struct FaultTests {
  /// One error leaves the run alive to clear up; a dead disk, or a kill, lets nothing more happen.
  static let faults: [(CInt, Bool)] = [
    (ENOSPC, false), (ENOSPC, true), (EACCES, false), (EACCES, true), (EIO, false), (EIO, true),
  ]

  @Test("whichever operation fails, a first report is there whole or not at all", arguments: faults)
  func firstReport(code: CInt, dead: Bool) throws {
    for at in 1...1000 {
      let folder = try TemporaryFolder()
      let fault = Fault(at: at, code: code, dead: dead)
      let result = Result { try folder.publish("new", files: fault.layer) }
      let whole = SampleReport.contents(SampleReport.artifacts("new", revision: 1))
      let stands = try folder.report("daily/2026-11-19")
      #expect(stands == [:] || stands == whole, "operation \(at)")
      if fault.operations < at {
        #expect(at > 40, "a report takes more operations than that")
        _ = try result.get()
        return
      }
      if stands.isEmpty { #expect(throws: PublishingError.self) { try result.get() } }

      try folder.publish("new")
      #expect(try folder.report("daily/2026-11-19") == whole, "after operation \(at)")
      #expect(folder.names("reports/daily") == ["2026-11-19"])
      #expect(folder.names("reports/.staging") == [])
      #expect(try folder.report("")["latest-daily"] == "-> daily/2026-11-19")
    }
  }

  @Test("whichever operation fails, the older report is not lost and the plain path is never half", arguments: faults)
  func secondReport(code: CInt, dead: Bool) throws {
    let old = SampleReport.contents(SampleReport.artifacts("old", revision: 1))
    let new = SampleReport.contents(SampleReport.artifacts("new", revision: 2))
    var everyKind: Set<FileOperation> = []
    for at in 1...1000 {
      let folder = try TemporaryFolder()
      try folder.publish("old")
      let fault = Fault(at: at, code: code, dead: dead)
      let result = Result { try folder.publish("new", files: fault.layer) }
      everyKind.formUnion(fault.kinds)
      let stands = try folder.report("daily/2026-11-19")
      #expect(stands == old || stands == new, "operation \(at)")
      if stands == new {
        let kept = try folder.report("daily/2026-11-19.r1")
        let waiting = try folder.report(".staging/daily-2026-11-19.r2")
        #expect(kept == old || waiting == old, "operation \(at)")
      } else {
        #expect(folder.names("reports/daily") == ["2026-11-19"])
        #expect(throws: PublishingError.self) { try result.get() }
      }
      if fault.operations < at {
        _ = try result.get()
        // Links are read when they exist; the first report of this kind made it.
        #expect(everyKind.isSuperset(of: Set(FileOperation.allCases).subtracting([.link, .removeFile, .removeFolder])))
        return
      }
      try folder.publish("new")
      #expect(try folder.report("daily/2026-11-19") == new, "after operation \(at)")
      #expect(try folder.report("daily/2026-11-19.r1") == old, "after operation \(at)")
      #expect(folder.names("reports/daily") == ["2026-11-19", "2026-11-19.r1"])
      #expect(folder.names("reports/.staging") == [])
    }
  }

  @Test("a disk that fills up in the middle of a large file leaves nothing of it")
  func largeFile() throws {
    let folder = try TemporaryFolder()
    let large =
      SampleReport.artifacts("a", revision: 1) + [
        SampleReport.artifact("charts/large.png", String(repeating: "x", count: 1_000_000))
      ]
    let layer = FileSystem { operation, path in
      // The first 256 KiB are on the disk already when the second write is refused.
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      return operation == .write && path.hasSuffix("large.png") && size > 0 ? ENOSPC : nil
    }
    let publisher = try folder.publisher(layer)
    let error = #expect(throws: PublishingError.self) { try publisher.publish(large, of: SampleReport.day) }
    let path = folder.out + "/.staging/daily-2026-11-19.r1/charts/large.png"
    #expect(
      error?.description == """
        publishing daily/2026-11-19 failed while writing \(path): No space left on device. \
        Nothing was published; a report that stood there is untouched. \
        Free space on that file system, or choose another with --out, and run again.
        """)
    #expect(folder.names("reports/.staging") == [])
    #expect(folder.names("reports/daily") == [])
  }

  @Test("a kill at any instant of a second report loses neither report", arguments: 1...14)
  func kill(part: Int) async throws {
    let undisturbed = try TemporaryFolder()
    try undisturbed.publish("old")
    let counted = Fault(at: .max, code: 0, dead: false)
    try undisturbed.publish("new", files: counted.layer)
    let at = counted.operations * part / 14

    let folder = try TemporaryFolder()
    try folder.publish("old")
    // A process of its own dies by SIGKILL before its k-th operation; one that comes to its end fails the test.
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, at = at as Int] in
      try dieWhilePublishing(below: path, at: at)
    }
    try folder.publish("new")
    #expect(
      try folder.report("daily/2026-11-19") == SampleReport.contents(SampleReport.artifacts("new", revision: 2)))
    #expect(
      try folder.report("daily/2026-11-19.r1") == SampleReport.contents(SampleReport.artifacts("old", revision: 1)))
    #expect(folder.names("reports/.staging") == [])
  }
}

private func dieWhilePublishing(below path: String, at: Int) throws {
  let layer = Fault.death(at: at)
  let out = path + "/reports"
  let state = try StateFolder(path: out + "/.daybook", out: out, holder: SampleReport.holder, files: layer)
  let publisher = try Publisher(out: out, state: state, files: layer)
  let revision = try publisher.nextRevision(for: SampleReport.day)
  _ = try publisher.publish(SampleReport.artifacts("new", revision: revision), of: SampleReport.day)
}
