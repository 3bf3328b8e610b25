/// An incident with how long it lasted, as sentences name it.
package struct IncidentLength: NamesCarrying, Hashable, Encodable, Sendable {
  package let title: String
  /// As stored.
  package let severity: String
  /// From its start to its resolution, or to the period's end while it is open; nil when it was resolved before it
  /// started.
  package let seconds: Double?
  /// Not resolved by the period's end.
  package let isOpen: Bool

  package init(title: String, severity: String, seconds: Double?, isOpen: Bool) {
    self.title = title
    self.severity = severity
    self.seconds = seconds
    self.isOpen = isOpen
  }

  package func renamed(_ shown: (String) -> String) -> IncidentLength {
    IncidentLength(title: shown(title), severity: shown(severity), seconds: seconds, isOpen: isOpen)
  }
}
