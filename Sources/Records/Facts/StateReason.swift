/// The one rule that set the state of the service.
package enum StateReason: NamesCarrying, Hashable, Encodable, Sendable {
  /// - Parameter isOver: whether it was over before the period's end; nil where that is not known.
  /// - Parameter last: ends when it was over; nil where that is not known.
  case finding(Fact, isOver: Bool?, last: LocalSpan? = nil)
  /// Less than half of the hours are covered.
  case missingHours(MissingHours)
  /// Nothing came in by which the state could be told.
  case nothingRecorded

  package func renamed(_ shown: (String) -> String) -> StateReason {
    switch self {
    case .finding(let fact, let isOver, let last): .finding(fact.renamed(shown), isOver: isOver, last: last)
    case .missingHours, .nothingRecorded: self
    }
  }
}
