import Publishing
import Records
import Rendering

/// Reports as small as can be that have everything publishing looks at.
enum SampleReport {
  static let day = Period(day: Day("2026-11-19")!, zone: .utc)
  static let holder = LockHolder(pid: 4242, started: Instant(iso8601: "2026-11-20T01:00:00Z")!)

  /// `report.md` prints the as-of instant, as real reports do.
  static func artifacts(_ facts: String, revision: Int, asOf: String = "2026-11-20T01:00:00Z") -> [Artifact] {
    let json = #"{"schema": 1, "as_of": "\#(asOf)", "revision": \#(revision), "figures": [{"id": "\#(facts)"}]}"#
    return [
      artifact("report.json", json),
      artifact("report.md", "# \(facts)\nread at \(asOf), revision \(revision)\n"),
      artifact("charts/errors.png", "picture of \(facts)"),
      artifact("manifest.json", #"{"as_of": "\#(asOf)", "files": [{"sha256": "\#(facts)\#(asOf)"}], "origins": []}"#),
    ]
  }

  static func artifact(_ path: String, _ text: String) -> Artifact { Artifact(path: path, bytes: Array(text.utf8)) }

  static func contents(_ artifacts: [Artifact]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: artifacts.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}

extension TemporaryFolder {
  var out: String { path + "/reports" }

  func publisher(_ files: FileLayer = .system) throws -> Publisher {
    try Publisher(out: out, state: out + "/.daybook", holder: SampleReport.holder, files: files)
  }

  /// Publishes facts as the next revision.
  @discardableResult func publish(
    _ facts: String, _ period: Period = SampleReport.day, asOf: String = "2026-11-20T01:00:00Z",
    files: FileLayer = .system
  ) throws -> Publication {
    let publisher = try publisher(files)
    let revision = try publisher.nextRevision(for: period)
    return try publisher.publish(SampleReport.artifacts(facts, revision: revision, asOf: asOf), of: period) { edition in
      SampleReport.artifacts(facts, revision: edition.revision, asOf: edition.asOf.description)
    }
  }

  func report(_ folder: String) throws -> [String: String] { try contents("reports/" + folder) }
}
