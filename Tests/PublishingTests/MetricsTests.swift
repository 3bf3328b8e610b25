import Files
import Foundation
import Glibc
import Publishing
import Records
import Rendering
import State
import TestSupport
import Testing

@Suite("daybook.prom beside the folders of reports")
struct MetricsTests {
  let folder: TemporaryFolder
  private var path: String { folder.out + "/daybook.prom" }

  init() throws { folder = try TemporaryFolder() }

  static func metrics(rows: Int) -> RunMetrics {
    RunMetrics(
      service: "Shop", version: "0.1.0", ended: Instant(seconds: 1_795_137_307), lastSuccess: nil, duration: 1,
      rows: rows, exitCode: 0, kinds: [])
  }

  private func metrics(rows: Int) -> RunMetrics { Self.metrics(rows: rows) }

  private func text(_ rows: Int) -> String { String(decoding: metrics(rows: rows).artifact.bytes, as: UTF8.self) }

  @Test("is replaced as a whole")
  func written() throws {
    let publisher = try folder.publisher()
    for rows in [1, 2] {
      try publisher.place(metrics(rows: rows))
      #expect(try folder.contents("reports")["daybook.prom"] == text(rows))
    }
    #expect(folder.names("reports/.staging") == [] && publisher.remarks == [])
  }

  @Test("is readable for all, whatever the umask")
  func mode() async throws {
    await #expect(processExitsWith: .success) { [out = folder.out as String] in
      umask(0o077)
      let state = try StateFolder(path: out + "/.daybook", out: out, holder: SampleReport.holder)
      try Publisher(out: out, state: state).place(MetricsTests.metrics(rows: 1))
    }
    #expect(try folder.mode("reports/daybook.prom") == 0o644)
  }

  @Test("what is not Daybook's stays and is named")
  func strange() throws {
    let manager = FileManager.default
    let publisher = try folder.publisher()
    try folder.write("elsewhere", text(1))
    let makers: [(said: String, make: () throws -> Void)] = [
      ("holds no metrics of Daybook's", { try folder.write("reports/daybook.prom", "node_load1 1\n") }),
      ("is a link", { try manager.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/elsewhere") }),
      ("is not a file", { try manager.createDirectory(atPath: path, withIntermediateDirectories: false) }),
    ]
    for (said, make) in makers {
      try make()
      let before = try folder.contents()
      try publisher.place(metrics(rows: 2))
      #expect(try folder.contents() == before)
      #expect(publisher.remarks.contains { $0.hasPrefix("\(path) \(said)") && $0.contains("not written") }, "\(said)")
      try manager.removeItem(atPath: path)
    }
  }

  @Test(
    "whichever operation fails, the older or the newer stands, and the next run writes it", arguments: FaultTests.faults
  )
  func faults(code: CInt, dead: Bool) throws {
    for at in 1...200 {
      let folder = try TemporaryFolder()
      try folder.publisher().place(metrics(rows: 1))
      let fault = Fault(at: at, code: code, dead: dead)
      let result = Result { try folder.publisher(fault.layer).place(metrics(rows: 2)) }
      let stands = try folder.contents("reports")["daybook.prom"]
      #expect(stands == text(1) || stands == text(2), "operation \(at)")
      if fault.operations < at {
        #expect(at > 20)
        _ = try result.get()
        return
      }
      try folder.publisher().place(metrics(rows: 2))
      #expect(try folder.contents("reports")["daybook.prom"] == text(2), "after operation \(at)")
      #expect(folder.names("reports/.staging") == [])
    }
  }
}
