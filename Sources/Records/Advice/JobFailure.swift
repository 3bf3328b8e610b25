/// A failed run of a job to look at first.
package struct JobFailure: NamesCarrying, Hashable, Encodable, Sendable {
  package let name: String
  /// How many failed runs it is the first of; nil where it is the last that is known.
  package let firstOf: Int?
  /// When it ended; both ends are the same.
  package let at: LocalSpan
  /// As recorded; nil for none.
  package let error: String?

  package init(name: String, firstOf: Int?, at: LocalSpan, error: String?) {
    self.name = name
    self.firstOf = firstOf
    self.at = at
    self.error = error
  }

  package func renamed(_ shown: (String) -> String) -> JobFailure {
    JobFailure(name: shown(name), firstOf: firstOf, at: at, error: error.map(shown))
  }
}
