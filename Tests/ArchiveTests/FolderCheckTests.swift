import Archive
import Testing

@Suite struct FolderCheckTests {
  private static let fingerprint = String(repeating: "0a", count: 32)

  private struct Folder {
    var found: [FolderCheck.FoundFile]
    var manifest: ManifestFile
    var report: Result<ReportFile, ArchiveError>?
    var summary: Result<ReportSummary, ArchiveError>?

    var check: FolderCheck { FolderCheck(found, manifest, report: report, summary: summary) }
  }

  private static var folder: Folder {
    let report = SampleFiles.report
    var manifest = SampleFiles.manifest
    manifest.fingerprint = fingerprint
    manifest.revision = report.revision
    manifest.files = [
      .init(path: "charts/a.png", bytes: 2, sha256: "aa"), .init(path: "report.json", bytes: 3, sha256: "bb"),
    ]
    manifest.figures = Dictionary(
      report.figures.map { ($0.id, .init(origins: $0.origins, parents: $0.parents)) }, uniquingKeysWith: { a, _ in a })
    var summary = SampleFiles.summary
    summary.revision = report.revision
    return Folder(
      found: [
        .init(path: "charts/a.png", isFile: true, size: 2, sha256: "aa"),
        .init(path: "report.json", isFile: true, size: 3, sha256: "bb"),
      ], manifest: manifest, report: .success(report), summary: .success(summary))
  }

  @Test("a folder that is as it was published has nothing to tell")
  func whole() {
    #expect(Self.folder.check.discrepancies == [] && Self.folder.check.unread == [])
    var old = Self.folder
    old.manifest.fingerprint = nil
    old.summary = nil
    #expect(old.check.discrepancies == [])
  }

  private static func changing(_ change: (inout ReportFile) -> Void) -> Result<ReportFile, ArchiveError> {
    var report = SampleFiles.report
    change(&report)
    return .success(report)
  }

  private static let damage: ArchiveError = {
    do throws(ArchiveError) {
      _ = try ReportFile(bytes: Array("{\"schema\": \"daybook-report/1\"".utf8))
    } catch { return error }
    preconditionFailure("half a file was read")
  }()

  @Test("what is not as it was published is told", arguments: 0..<16)
  func cases(index: Int) {
    let cases: [((inout Folder) -> Void, [Discrepancy])] = [
      ({ $0.found.removeFirst() }, [.missing("charts/a.png")]),
      ({ $0.found.append(.init(path: "x", isFile: true, size: 0, sha256: nil)) }, [.foreign("x")]),
      (
        { $0.found[0] = .init(path: "charts/a.png", isFile: false, size: 2, sha256: nil) }, [.notAFile("charts/a.png")]
      ),
      (
        { $0.found[0] = .init(path: "charts/a.png", isFile: true, size: 9, sha256: nil) },
        [.size("charts/a.png", listed: 2, found: 9)]
      ),
      (
        { $0.found[0] = .init(path: "charts/a.png", isFile: true, size: 2, sha256: "ab") }, [.content("charts/a.png")]
      ),
      ({ $0.manifest.files.append($0.manifest.files[0]) }, [.listedTwice("charts/a.png")]),
      ({ $0.report = .failure(Self.damage) }, [.damaged(Self.damage)]),
      ({ $0.summary = .failure(Self.damage) }, [.damaged(Self.damage)]),
      (
        { $0.manifest.revision = 9 },
        [.contradiction(member: "revision", file: "report.json", "2", other: "manifest.json", "9")]
      ),
      (
        { $0.report = Self.changing { $0.status = "critical" } },
        [.contradiction(member: "status", file: "report.json", "critical", other: "summary.json", "good")]
      ),
      (
        { $0.report = Self.changing { $0.figures.removeLast() } },
        [.figure("requests.duration.p99", onlyIn: "manifest.json")]
      ),
      (
        { $0.manifest.figures["requests.count"] = nil }, [.figure("requests.count", onlyIn: "report.json")]
      ),
      (
        { $0.manifest.figures["requests.count"]?.parents = ["x"] }, [.sources(figure: "requests.count")]
      ),
      ({ $0.manifest.origins = [] }, [.origin("metrics", figure: "requests.count")]),
      ({ $0.manifest.fingerprint = "0A" }, [.fingerprint]),
      ({ $0.manifest.fingerprint = String(repeating: "g", count: 64) }, [.fingerprint]),
    ]
    #expect(cases.count == 16)
    var folder = Self.folder
    cases[index].0(&folder)
    #expect(folder.check.discrepancies == cases[index].1)
  }

  @Test("a report of another version is told as not compared, not as different")
  func otherVersion() {
    var report = SampleFiles.report
    report.schema = "daybook-report/2"
    var folder = Self.folder
    do {
      _ = try ReportFile(bytes: try report.bytes())
      Issue.record("it was read")
    } catch let error as ArchiveError {
      folder.report = .failure(error)
    } catch { Issue.record("\(error)") }
    #expect(folder.check.discrepancies == [])
    #expect(folder.check.unread.map(\.key) == ["schema"])
  }

  @Test(
    "a file of another version that lacks members says its version, and a damaged one of this version what it lacks")
  func schemaFirst() {
    func error(_ text: String) -> ArchiveError? {
      do throws(ArchiveError) {
        _ = try ReportFile(bytes: Array(text.utf8))
        return nil
      } catch { return error }
    }
    let newer = error(#"{"schema": "daybook-report/2", "pages": []}"#)
    #expect(newer?.isOfOtherVersion == true)
    #expect(
      newer?.description == #"report.json: schema is "daybook-report/2", and this Daybook reads "daybook-report/1""#)
    let damaged = error(#"{"schema": "daybook-report/1"}"#)
    #expect(damaged?.isOfOtherVersion == false && damaged?.problem == "is missing")
    #expect(error("[]")?.isOfOtherVersion == false)
  }
}
