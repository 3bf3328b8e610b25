package import Files

/// The folder of what Daybook keeps from run to run, held under the run lock for as long as the object lives: whoever has
/// one may write reports.
package final class StateFolder: Sendable {
  private let lock: RunLock
  let files: FileSystem

  /// Takes the lock.
  /// - Parameters:
  ///   - path: see `path(option:environment:out:)`. Created with mode 0700; where it is `.daybook` in the folder of the
  ///     reports, it is given that mode, and no link is followed to it.
  ///   - out: The folder of the reports.
  ///   - holder: This process, for the message of a run that finds the lock taken.
  /// - Throws: `.locked` when another run is at work, `.failed` when the folder cannot be used, `.strange` when it is not
  ///   Daybook's own.
  package init(path: String, out: String, holder: LockHolder, files: FileSystem = .system) throws(StateError) {
    self.files = files
    let reports = out.withoutLastSlash
    guard [out, reports].contains(where: { Self.path(option: nil, environment: nil, out: $0) == path }) else {
      lock = try RunLock(state: path, holder: holder, files: files)
      return
    }
    let own: Owned<OpenFolder>
    do {
      try files.makeFolders(reports)
      own = try files.ownFolder(Self.name, in: try files.openFolder(reports), mode: 0o700)
    } catch {
      throw .failed(doing: "preparing \(out)", error, outcome: "Nothing was published.")
    }
    lock = try RunLock(in: try own.get(orThrow: StateError.strange), holder: holder, files: files)
  }

  /// Where the lock and what is remembered live: what `--state` says, else the first folder of `$STATE_DIRECTORY`
  /// (systemd.exec(5) separates several by colons), else `.daybook` in the folder of the reports.
  package static func path(option: String?, environment: String?, out: String) -> String {
    if let option { return option }
    if let first = environment?.split(separator: ":").first { return String(first) }
    return out + "/" + name
  }

  /// Its name in the folder of the reports.
  private static let name = ".daybook"

  var folder: OpenFolder { lock.folder }

  /// Those of the names that no run with this state folder was told of before; from now on they count as told.
  package func news(of names: [String]) -> [String] { ToldOnce(state: folder, files: files).news(of: names) }
}
