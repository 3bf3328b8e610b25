/// Rows stopped arriving for some hours.
public struct StoppedCollection: Hashable, Encodable, Sendable {
  package let hours: Int
  package let source: Coverage.Source

  package init(hours: Int, source: Coverage.Source = .metrics) {
    self.hours = hours
    self.source = source
  }
}
