import Archive
import Rendering

/// Whether a new report says anything the standing one does not.
enum ReportComparison {
  /// True when report.json would have the standing bytes as the standing edition: with its as-of, its revision, and what
  /// it tells of the data, which stands in `coverage` and `rejected` too.
  static func sameFacts(_ standing: [String: [UInt8]], _ fresh: [Artifact]) -> Bool {
    same(ReportFile.self, standing, fresh) { report, old in
      report.asOf = old.asOf
      report.revision = old.revision
      report.honesty = old.honesty
    }
  }

  /// True when, beyond the same facts, every other file is byte-equal; of manifest.json `as_of`, `revision` and the
  /// list of files with their hashes may differ, since the files themselves have been compared.
  static func sameReport(_ standing: [String: [UInt8]], _ fresh: [Artifact]) -> Bool {
    guard sameFacts(standing, fresh), Set(standing.keys) == Set(fresh.map(\.path)) else { return false }
    return fresh.allSatisfy { artifact in
      switch artifact.path {
      case ReportFile.path: true
      case ManifestFile.path:
        same(ManifestFile.self, standing, fresh) { manifest, old in
          manifest.asOf = old.asOf
          manifest.revision = old.revision
          manifest.files = old.files
        }
      default: standing[artifact.path] == artifact.bytes
      }
    }
  }

  /// True when both have the same files with the same bytes.
  static func sameBytes(_ standing: [String: [UInt8]], _ fresh: [Artifact]) -> Bool {
    standing.count == fresh.count && fresh.allSatisfy { standing[$0.path] == $0.bytes }
  }

  private static func same<File: ArchiveFile>(
    _ type: File.Type, _ standing: [String: [UInt8]], _ fresh: [Artifact], takingOver: (inout File, File) -> Void
  ) -> Bool {
    guard let bytes = standing[File.path], let old = try? File(bytes: bytes),
      let artifact = fresh.first(where: { $0.path == File.path }), var new = try? File(bytes: artifact.bytes)
    else { return false }
    takingOver(&new, old)
    return (try? new.bytes()) == bytes
  }
}
