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
  /// Of a window: stands for the label where that would cover what is drawn.
  package var brief: String

  /// - Parameter brief: nil for the label itself.
  package init(from: Double, to: Double, _ kind: SpanKind, label: String, brief: String? = nil) {
    self.from = from
    self.to = to
    self.kind = kind
    self.label = label
    self.brief = brief ?? label
  }
}
