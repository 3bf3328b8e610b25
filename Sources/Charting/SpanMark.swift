/// Something that lasted, named over the plot.
package struct SpanMark: Hashable, Encodable, Sendable {
  package enum SpanKind: Hashable, Encodable, Sendable {
    /// A solid bar over the plot and a pale span behind it: a critical incident.
    case severe
    /// A bracket over the plot: an incident of lower severity.
    case minor
    /// A bracket over the plot in the colour of what it speaks of: the hours a title names, with their figure.
    case window(Ink)
  }

  package var from: Double
  package var to: Double
  package var kind: SpanKind
  /// Always written where not empty: spans that collide go to further rows.
  package var label: String

  package init(from: Double, to: Double, _ kind: SpanKind, label: String) {
    self.from = from
    self.to = to
    self.kind = kind
    self.label = label
  }
}
