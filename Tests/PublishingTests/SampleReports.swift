import Archive
import Bytes
import Files
import Records
import Rendering
import State
import TestSupport

@testable import Publishing

/// Reports as small as can be that have everything publishing looks at.
enum SampleReport {
  static let day = Period(day: Day("2026-11-19")!, zone: .utc)
  static let holder = LockHolder(pid: 4242, started: Instant(iso8601: "2026-11-20T01:00:00Z")!)

  /// `report.md` prints the as-of instant, as real reports do; what the fingerprint stands for is `facts`.
  static func artifacts(
    _ facts: String, _ period: Period = day, revision: Int, asOf: String = "2026-11-20T01:00:00Z"
  ) -> [Artifact] {
    let files = [
      artifact(report(facts, period, revision: revision, asOf: asOf)),
      artifact("report.md", "# \(facts)\nread at \(asOf), revision \(revision)\n"),
      artifact("charts/errors.png", "picture of \(facts)"),
    ]
    return files + [artifact(manifest(of: files, period, fingerprint: facts, revision: revision, asOf: asOf))]
  }

  static func report(
    _ facts: String, _ reported: Period = day, revision: Int = 1, asOf: String = "2026-11-20T01:00:00Z"
  ) -> ReportFile {
    let period = PeriodEntry(id: reported.id, start: "", end: "", timezone: "UTC", partial: reported.partial)
    let figure = FigureEntry(
      id: facts, unit: "count", state: "exact", n: 1, value: .number(1), reason: nil, origins: [], parents: [])
    return ReportFile(
      kind: reported.kind.id, language: "en", name: "", state: "", title: "", tool: "", asOf: asOf, status: "good",
      revision: revision, period: period, reference: period, headline: [], figures: [figure], sections: [],
      findings: [],
      recommendations: [], coverage: nil, rejected: [], charts: [], errorsOpen: [], incidents: [], deployments: [],
      dataQuality: [])
  }

  static func manifest(
    of files: [Artifact], _ period: Period = day, fingerprint: String?, revision: Int = 1,
    asOf: String = "2026-11-20T01:00:00Z"
  ) -> ManifestFile {
    ManifestFile(
      kind: period.kind.id, period: period.id, revision: revision, tool: "", asOf: asOf, fingerprint: fingerprint,
      files: files.map { .init(path: $0.path, bytes: $0.bytes.count, sha256: SHA256.hex($0.bytes)) }, origins: [],
      figures: [:])
  }

  static func artifact(_ file: some ArchiveFile) -> Artifact {
    Artifact(path: type(of: file).path, bytes: (try? file.bytes()) ?? [])
  }

  static func artifact(_ path: String, _ text: String) -> Artifact { Artifact(path: path, bytes: Array(text.utf8)) }

  static func contents(_ artifacts: [Artifact]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: artifacts.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}

extension TemporaryFolder {
  var out: String { path + "/reports" }

  /// - Parameters:
  ///   - out: `reports` unless said.
  ///   - state: `.daybook` in it unless said.
  func publisher(_ files: FileSystem = .system, out: String? = nil, state: String? = nil) throws -> Publisher {
    let out = out ?? self.out
    let folder: StateFolder
    do {
      folder = try StateFolder(path: state ?? out + "/.daybook", out: out, holder: SampleReport.holder, files: files)
    } catch { throw PublishingError(error) }
    return try Publisher(out: out, state: folder, files: files)
  }

  /// Publishes facts as the next revision.
  @discardableResult func publish(
    _ facts: String, _ period: Period = SampleReport.day, asOf: String = "2026-11-20T01:00:00Z",
    files: FileSystem = .system
  ) throws -> Publication {
    let publisher = try publisher(files)
    let revision = try publisher.nextRevision(for: period)
    return try publisher.publish(SampleReport.artifacts(facts, period, revision: revision, asOf: asOf), of: period)
  }

  /// The report of the day that stands and has this fingerprint.
  func standing(_ fingerprint: String) throws -> Publication? {
    try publisher().unchanged(SampleReport.day, fingerprint)
  }

  func report(_ folder: String) throws -> [String: String] { try contents("reports/" + folder) }
}
