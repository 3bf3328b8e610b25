import Files

/// Files that libraries open by their paths, such as the ledger.
extension StateFolder {
  /// Whether there is anything of that name.
  package func has(_ name: String) throws(StateError) -> Bool {
    do { return try files.status(name, in: folder) != nil } catch { throw failed("looking for", name, error) }
  }

  /// The path of a file of Daybook's own, which is made, empty and of mode 0600, where there is none.
  /// - Throws: `.strange` when something else has the name.
  package func file(_ name: String) throws(StateError) -> String {
    let found: Owned<String>
    do {
      if let status = try files.status(name, in: folder) {
        let strangeness = Strangeness.ofFile(status)
        found = strangeness.map { .strange(folder.path(of: name), $0) } ?? .own(folder.path(of: name))
      } else {
        try files.writeNewFile(name, in: folder, [])
        try files.sync(folder)
        found = .own(folder.path(of: name))
      }
    } catch { throw failed("making", name, error) }
    return try found.get(orThrow: StateError.strange)
  }

  /// The path of a name in the folder, for libraries that open files by their paths.
  package func path(of name: String) -> String { folder.path(of: name) }

  /// Gives a file of Daybook's own another name; one that has that name is replaced.
  package func rename(_ name: String, to other: String) throws(StateError) {
    do {
      try files.rename(name, in: folder, to: other, in: folder, replacing: true)
      try files.sync(folder)
    } catch { throw failed("renaming", name, error) }
  }

  package func remove(_ name: String) throws(StateError) {
    do { try files.removeFile(name, in: folder) } catch { throw failed("removing", name, error) }
  }

  private func failed(_ doing: String, _ name: String, _ error: FileFailure) -> StateError {
    .failed(doing: "\(doing) \(folder.path(of: name))", error, outcome: "Nothing was published.")
  }
}
