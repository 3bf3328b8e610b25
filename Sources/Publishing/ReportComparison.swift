import Rendering

/// Whether a new report says anything the standing one does not (docs/architecture.md#same-input-same-bytes).
enum ReportComparison {
  /// Members of report.json and manifest.json that another as-of alone may change; what `honesty` tells beyond it stands
  /// in `coverage` and `rejected` too.
  private static let edition: Set<String> = ["as_of", "revision", "honesty"]

  /// True when report.json is byte for byte the same but for these members.
  static func sameFacts(_ standing: [String: [UInt8]], _ fresh: [Artifact]) -> Bool {
    guard let old = standing["report.json"].flatMap(TopLevelMembers.init),
      let new = fresh.first(where: { $0.path == "report.json" }).flatMap({ TopLevelMembers($0.bytes) })
    else { return false }
    return old.equals(new, ignoring: edition)
  }

  /// True when, beyond the same facts, every other file is byte-equal; of manifest.json `as_of`, `revision` and the
  /// list of files with their hashes may differ, since the files themselves have been compared.
  static func sameReport(_ standing: [String: [UInt8]], _ fresh: [Artifact]) -> Bool {
    guard sameFacts(standing, fresh), Set(standing.keys) == Set(fresh.map(\.path)) else { return false }
    return fresh.allSatisfy { artifact in
      switch artifact.path {
      case "report.json": return true
      case "manifest.json":
        guard let old = standing["manifest.json"].flatMap(TopLevelMembers.init),
          let new = TopLevelMembers(artifact.bytes)
        else { return false }
        return old.equals(new, ignoring: edition.union(["files"]))
      default: return standing[artifact.path] == artifact.bytes
      }
    }
  }

  /// True when both have the same files with the same bytes.
  static func sameBytes(_ standing: [String: [UInt8]], _ fresh: [Artifact]) -> Bool {
    standing.count == fresh.count && fresh.allSatisfy { standing[$0.path] == $0.bytes }
  }
}
