/// One outage of a check, or several short ones close to each other, which are told as one
/// (docs/methods.md#checks).
package struct OutageGroup: NamesCarrying, Hashable, Encodable, Sendable {
  package let check: String
  /// At least 1.
  package let count: Int
  /// From the first start to the last end.
  package let span: LocalSpan
  /// How long the shortest and the longest of them lasted, up to the period's end while one is not over.
  package let shortest: Double
  package let longest: Double
  /// Seconds between their starts; nil for one.
  package let leastInterval: Double?
  package let mostInterval: Double?
  /// Of several the commonest; nil for nothing recorded.
  package let message: String?

  package init(
    check: String, count: Int = 1, span: LocalSpan, shortest: Double, longest: Double, leastInterval: Double? = nil,
    mostInterval: Double? = nil, message: String? = nil
  ) {
    self.check = check
    self.count = count
    self.span = span
    self.shortest = shortest
    self.longest = longest
    self.leastInterval = leastInterval
    self.mostInterval = mostInterval
    self.message = message
  }

  package var isOpen: Bool { span.end == nil }

  /// Whether they came so evenly that a rhythm can be told.
  package var isEven: Bool {
    guard let leastInterval, let mostInterval else { return false }
    return mostInterval <= 1.5 * leastInterval
  }

  package func renamed(_ shown: (String) -> String) -> OutageGroup {
    OutageGroup(
      check: shown(check), count: count, span: span, shortest: shortest, longest: longest,
      leastInterval: leastInterval, mostInterval: mostInterval, message: message.map(shown))
  }
}
