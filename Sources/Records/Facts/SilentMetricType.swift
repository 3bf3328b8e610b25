/// A metric type had no rows in hours in which it always has some.
package struct SilentMetricType: NamesCarrying, Hashable, Encodable, Sendable {
  package let type: String
  /// Of `of` hours in which other types had rows.
  package let hours: Int
  package let of: Int

  package init(_ type: String, hours: Int, of: Int) {
    self.type = type
    self.hours = hours
    self.of = of
  }

  package func renamed(_ shown: (String) -> String) -> SilentMetricType {
    SilentMetricType(shown(type), hours: hours, of: of)
  }
}
