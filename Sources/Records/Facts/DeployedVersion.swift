/// A version that was deployed in the period, as sentences name it.
package struct DeployedVersion: NamesCarrying, Hashable, Encodable, Sendable {
  package let version: String
  /// When; its end is its start.
  package let at: LocalSpan
  /// As recorded; nil for none.
  package let note: String?
  /// Taken back in the period.
  package let isRolledBack: Bool

  package init(_ version: String, at: LocalSpan, note: String? = nil, isRolledBack: Bool = false) {
    self.version = version
    self.at = at
    self.note = note
    self.isRolledBack = isRolledBack
  }

  package func renamed(_ shown: (String) -> String) -> DeployedVersion {
    DeployedVersion(shown(version), at: at, note: note.map(shown), isRolledBack: isRolledBack)
  }
}
