/// An incident with how long it lasted, as sentences name it.
public struct IncidentLength: Hashable, Sendable {
  public let title: String
  /// As stored.
  public let severity: String
  /// From its start to its resolution, or to the period's end while it is open; nil when it was resolved before it
  /// started.
  public let seconds: Double?
  /// Not resolved by the period's end.
  public let isOpen: Bool

  public init(title: String, severity: String, seconds: Double?, isOpen: Bool) {
    self.title = title
    self.severity = severity
    self.seconds = seconds
    self.isOpen = isOpen
  }
}
