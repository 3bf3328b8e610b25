import Archive
import Rendering
import Testing

@testable import Publishing

@Suite struct ComparisonTests {
  @Test("facts are the same when nothing but as_of, revision and honesty differs")
  func facts() {
    let old = ["report.json": SampleReport.artifact(SampleReport.report("a")).bytes]
    let changes: [(same: Bool, change: (inout ReportFile) -> Void)] = [
      (true, { _ in }), (true, { $0.asOf = "2026-11-21T01:00:00Z" }), (true, { $0.revision = 7 }),
      (true, { $0.honesty = ["Read at another time."] }), (false, { $0.figures[0].id = "b" }),
      (false, { $0.figures[0].value = .number(2) }), (false, { $0.figures = [] }), (false, { $0.headline = ["New."] }),
      (false, { $0.language = "ru" }), (false, { $0.tool = "Daybook 9" }),
    ]
    for (same, change) in changes {
      var report = SampleReport.report("a")
      change(&report)
      #expect(ReportComparison.sameFacts(old, [SampleReport.artifact(report)]) == same, "\(report)")
    }
  }

  @Test(
    "a standing report that is damaged, of another version, or says more or less is not the same",
    arguments: [
      (#""revision" : 1"#, #""revision" : "1""#),
      (#""schema" : "daybook-report/1""#, #""schema" : "daybook-report/0""#),
      (#""kind" : "daily","#, #""kind" : "daily", "more" : 1,"#), ("\n}", ""), (#""coverage" : null,"#, ""),
      ("  ", " "),
    ])
  func otherBytes(part: String, other: String) {
    let fresh = SampleReport.artifact(SampleReport.report("a"))
    let text = String(decoding: fresh.bytes, as: UTF8.self)
    let standing = text.replacing(part, with: other)
    #expect(standing != text)
    #expect(!ReportComparison.sameFacts(["report.json": Array(standing.utf8)], [fresh]))
    #expect(ReportComparison.sameFacts(["report.json": fresh.bytes], [fresh]))
    #expect(!ReportComparison.sameFacts([:], [fresh]) && !ReportComparison.sameFacts(["report.json": fresh.bytes], []))
  }

  @Test("of a manifest everything but as_of, revision and the files counts")
  func manifest() {
    let report = SampleReport.artifact(SampleReport.report("a"))
    let standing = [
      "report.json": report.bytes, "manifest.json": SampleReport.artifact(SampleReport.manifest("a")).bytes,
    ]
    let changes: [(same: Bool, change: (inout ManifestFile) -> Void)] = [
      (true, { $0.asOf = "2026-11-21T01:00:00Z" }), (true, { $0.revision = 2 }),
      (true, { $0.files[0].sha256 = "other" }),
      (false, { $0.origins = [.init(id: "metrics", query: "SELECT 1", bounds: [], rows: 1)] }),
      (false, { $0.figures["a"] = .init(origins: [], parents: []) }),
    ]
    for (same, change) in changes {
      var manifest = SampleReport.manifest("a")
      change(&manifest)
      #expect(ReportComparison.sameReport(standing, [report, SampleReport.artifact(manifest)]) == same, "\(manifest)")
    }
    #expect(
      !ReportComparison.sameReport(
        ["report.json": report.bytes], [report, SampleReport.artifact(SampleReport.manifest("a"))]))
  }

  @Test(
    "a report's files stay inside its folder",
    arguments: [
      (["report.json", "charts/a.png", "charts/b.png"], nil), (["/etc/passwd"], "/etc/passwd"), (["../x"], "../x"),
      (["charts/../../x"], "charts/../../x"), (["a//b"], "a//b"), ([""], ""), (["."], "."), (["a/"], "a/"),
      (["a\u{0}b"], "a\u{0}b"), (["a\nb"], "a\nb"), (["a", "a"], "a"), (["a", "a/b"], "a/b"), (["a/b", "a"], "a"),
      ([String(repeating: "x", count: 256)], String(repeating: "x", count: 256)),
    ] as [([String], String?)])
  func paths(paths: [String], unsafe: String?) {
    #expect(ArtifactPaths.firstUnsafe(of: paths.map { Artifact(path: $0, bytes: []) }) == unsafe)
  }

  @Test(
    "the names of staging folders are read back, other names are not",
    arguments: [
      ("daily-2026-11-19.r3", "daily/2026-11-19", 3), ("weekly-2026-W46.partial.r12", "weekly/2026-W46.partial", 12),
      ("daily-2026-11-19", nil, 0), ("daily-2026-11-19.r0", nil, 0), ("daily-.r1", nil, 0), ("latest-daily", nil, 0),
      ("daily-2026-11-19.rx", nil, 0),
    ] as [(String, String?, Int)])
  func staged(name: String, path: String?, revision: Int) {
    let found = ReportPlace.staged(name)
    #expect(found?.place.path == path)
    #expect(found?.revision ?? 0 == revision)
    if let found { #expect(found.place.stagingName(revision: found.revision) == name) }
  }
}
