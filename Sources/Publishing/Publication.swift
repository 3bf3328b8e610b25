/// What became of one report.
package struct Publication: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// The first report of its period.
    case new
    /// A newer revision took the plain path; the older one is kept at `older`.
    case revised(older: String)
    /// The report that stands there says the same; nothing was touched.
    case unchanged
  }

  /// The report's folder, with the folder of the reports before it: `reports/daily/2026-11-19`.
  package let path: String
  /// The revision that stands there now.
  package let revision: Int
  package let outcome: Outcome

  package init(path: String, revision: Int, outcome: Outcome) {
    self.path = path
    self.revision = revision
    self.outcome = outcome
  }
}
