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
  /// From its start to its resolution; nil where that is not known.
  package let span: LocalSpan?
  /// What was recorded of it; nil for nothing.
  package let service: String?
  package let cause: String?
  package let resolution: String?
  package let assignee: Assignee

  package init(
    title: String, severity: String, seconds: Double?, isOpen: Bool, span: LocalSpan? = nil, service: String? = nil,
    cause: String? = nil, resolution: String? = nil, assignee: Assignee = .unknown
  ) {
    self.title = title
    self.severity = severity
    self.seconds = seconds
    self.isOpen = isOpen
    self.span = span
    self.service = service
    self.cause = cause
    self.resolution = resolution
    self.assignee = assignee
  }

  package var isCritical: Bool { severity.lowercased() == ErrorReport.critical }

  package func renamed(_ shown: (String) -> String) -> IncidentLength {
    IncidentLength(
      title: shown(title), severity: shown(severity), seconds: seconds, isOpen: isOpen, span: span,
      service: service.map(shown), cause: cause.map(shown), resolution: resolution.map(shown),
      assignee: assignee.renamed(shown))
  }
}
