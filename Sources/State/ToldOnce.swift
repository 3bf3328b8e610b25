import Files
import Glibc

/// What was told once and need not be told every night: names, a line each, in the file `told` of the state folder.
///
/// Never in the way of a report: where the file cannot be read or written, or is not Daybook's, everything is news.
struct ToldOnce {
  let state: OpenFolder
  let files: FileSystem

  private static let name = "told"
  private static let fresh = "told.new"
  private static let heading = "# What daybook --quiet has warned of. Remove this file to be warned again."
  /// More names than that are not remembered.
  private static let most = 1000

  /// Those of the names that were not told before; from now on they are.
  ///
  /// Names are of one line.
  func news(of names: [String]) -> [String] {
    guard !names.isEmpty, let known = try? known() else { return names }
    let news = names.filter { !known.contains($0) }
    let all = known + news
    if !news.isEmpty, all.count <= Self.most { try? remember(all) }
    return news
  }

  /// Throws for a file that is not Daybook's.
  private func known() throws(FileFailure) -> [String] {
    guard let status = try files.status(Self.name, in: state) else { return [] }
    let foreign = FileFailure(.read, state.path(of: Self.name), code: EEXIST)
    guard Strangeness.ofFile(status) == nil else { throw foreign }
    let lines = String(decoding: try files.readFile(Self.name, in: state), as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.heading else { throw foreign }
    return lines.dropFirst().map(String.init)
  }

  private func remember(_ names: [String]) throws(FileFailure) {
    if let status = try files.status(Self.fresh, in: state) {
      guard Strangeness.ofFile(status) == nil else { return }
      try files.removeFile(Self.fresh, in: state)
    }
    let text = ([Self.heading] + names).joined(separator: "\n") + "\n"
    try files.writeNewFile(Self.fresh, in: state, Array(text.utf8))
    try files.rename(Self.fresh, in: state, to: Self.name, in: state, replacing: true)
  }
}
