package import Records

/// What set the state of the service.
extension English {
  package func note(_ reason: StateReason) -> String {
    switch reason {
    case .nothingRecorded: return "nothing was recorded by which the state could be told"
    case .missingHours(let gaps): return "no \(rows(gaps.source)) for \(plain(gaps.hours)) of \(hours(gaps.of))"
    case .finding(let fact, let isOver):
      let told = telling(fact)
      return (told.clause ?? String(told.sentence.dropLast(told.sentence.hasSuffix(".") ? 1 : 0)))
        + (isOver.map { over($0, fact.span) } ?? "")
    }
  }

  private func over(_ isOver: Bool, _ span: LocalSpan?) -> String {
    guard isOver else { return ", not over" }
    return span.flatMap(EnglishDates.end).map { ", over since \($0)" } ?? ", over"
  }
}
