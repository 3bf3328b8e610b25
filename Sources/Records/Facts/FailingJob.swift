/// A job whose last run of the period failed.
package struct FailingJob: NamesCarrying, Hashable, Encodable, Sendable {
  package let name: String
  /// Failed runs in a row, the last of the period among them.
  package let runs: Int
  /// From the end of the first of them on.
  package let span: LocalSpan
  /// The runs before it are not known: it may have failed earlier.
  package let mayBeOlder: Bool
  /// As recorded of the last run; nil for none.
  package let error: String?

  package init(name: String, runs: Int, span: LocalSpan, mayBeOlder: Bool, error: String?) {
    self.name = name
    self.runs = runs
    self.span = span
    self.mayBeOlder = mayBeOlder
    self.error = error
  }

  package func renamed(_ shown: (String) -> String) -> FailingJob {
    FailingJob(name: shown(name), runs: runs, span: span, mayBeOlder: mayBeOlder, error: error.map(shown))
  }
}
