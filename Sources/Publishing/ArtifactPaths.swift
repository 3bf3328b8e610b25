import Files
import Rendering

/// Which artifact paths may be written into a report's folder.
enum ArtifactPaths {
  /// The first path that may not be written: absolute, with `.`, `..`, an empty or too long component, a control
  /// character, given twice, or at once a file and a folder.
  ///
  /// Nil when all are fine.
  static func firstUnsafe(of artifacts: [Artifact]) -> String? {
    var files: Set<String> = []
    var folders: Set<String> = []
    for artifact in artifacts {
      let path = artifact.path
      guard isSafe(path), files.insert(path).inserted, !folders.contains(path) else { return path }
      for folder in self.folders(above: path) {
        guard !files.contains(folder) else { return path }
        folders.insert(folder)
      }
    }
    return nil
  }

  /// `a/b/c.png` → `a`, `a/b`.
  static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private static func isSafe(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
        && part.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
  }
}
