/// What was deployed in the period.
package struct DeployedVersions: NamesCarrying, Hashable, Encodable, Sendable {
  /// Each once, in the order of their deployment.
  package let versions: [String]
  /// Those of them that were taken back in the period.
  package let rolledBack: [String]

  package init(_ versions: [String], rolledBack: [String]) {
    self.versions = versions
    self.rolledBack = rolledBack
  }

  package func renamed(_ shown: (String) -> String) -> DeployedVersions {
    DeployedVersions(versions.map(shown), rolledBack: rolledBack.map(shown))
  }
}
