/// What was deployed in the period, at least one.
package struct DeployedVersions: NamesCarrying, Hashable, Encodable, Sendable {
  /// Each version once, in the order of their deployment.
  package let list: [DeployedVersion]

  package init(_ list: [DeployedVersion]) {
    self.list = list
  }

  package func renamed(_ shown: (String) -> String) -> DeployedVersions {
    DeployedVersions(list.map { $0.renamed(shown) })
  }
}
