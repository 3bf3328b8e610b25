package import Records

extension DeployedVersions {
  /// Versions that were all deployed at 10:20 of the day that is told of.
  package init(_ versions: [String], rolledBack: [String], note: String? = nil) {
    let day = Period(day: Day("2026-11-10")!, zone: .utc)
    let at = day.start.adding(seconds: 37_200)
    self.init(
      versions.map {
        DeployedVersion(
          $0, at: LocalSpan(from: at, to: at, of: day), note: note, isRolledBack: rolledBack.contains($0))
      })
  }
}
