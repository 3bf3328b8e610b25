/// A check was down at the period's end.
package struct CheckDown: NamesCarrying, Hashable, Encodable, Sendable {
  package let check: String
  /// Without an end.
  package let span: LocalSpan
  /// From its start to the period's end.
  package let seconds: Double
  package let message: String?
  /// When it passed last; nil where that is not known.
  package let lastPassed: LocalSpan?

  package init(check: String, span: LocalSpan, seconds: Double, message: String? = nil, lastPassed: LocalSpan? = nil) {
    self.check = check
    self.span = span
    self.seconds = seconds
    self.message = message
    self.lastPassed = lastPassed
  }

  package func renamed(_ shown: (String) -> String) -> CheckDown {
    CheckDown(
      check: shown(check), span: span, seconds: seconds, message: message.map(shown), lastPassed: lastPassed)
  }
}
