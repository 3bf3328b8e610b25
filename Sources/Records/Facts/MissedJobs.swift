/// Jobs that ran regularly before the period and not in it, at least one.
package struct MissedJobs: NamesCarrying, Hashable, Encodable, Sendable {
  package struct Missed: NamesCarrying, Hashable, Encodable, Sendable {
    package let name: String
    /// Runs in the period that this one is compared with.
    package let runsBefore: Int
    /// When its last run ended; both ends are the same.
    package let last: LocalSpan

    package init(name: String, runsBefore: Int, last: LocalSpan) {
      self.name = name
      self.runsBefore = runsBefore
      self.last = last
    }

    package func renamed(_ shown: (String) -> String) -> Missed {
      Missed(name: shown(name), runsBefore: runsBefore, last: last)
    }
  }

  /// Most runs before first.
  package let list: [Missed]

  package init(_ list: [Missed]) { self.list = list }

  package func renamed(_ shown: (String) -> String) -> MissedJobs { MissedJobs(list.map { $0.renamed(shown) }) }
}
