/// Critical error reports.
package struct CriticalErrors: NamesCarrying, Hashable, Encodable, Sendable {
  /// At the period's end.
  package let open: Int
  /// Of those, created in the period.
  package let new: Int
  /// Created and closed in the period.
  package let settled: Int
  /// Of those open at the end, closed as read.
  package let closedSince: Int
  /// The first of those open.
  package let named: [OpenCritical]

  package init(open: Int, new: Int, settled: Int, closedSince: Int = 0, named: [OpenCritical]) {
    self.open = open
    self.new = new
    self.settled = settled
    self.closedSince = closedSince
    self.named = named
  }

  /// None came in the period.
  package var isStanding: Bool { new == 0 && settled == 0 }

  package func renamed(_ shown: (String) -> String) -> CriticalErrors {
    CriticalErrors(
      open: open, new: new, settled: settled, closedSince: closedSince, named: named.map { $0.renamed(shown) })
  }
}
