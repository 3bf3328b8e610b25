/// A figure of a picture's alternative text; values are written already.
package enum ChartFact: Hashable, Sendable {
  /// From the lowest to the highest, and the last.
  case extent(name: String, low: String, high: String, last: String)
  case total(name: String, String)
  /// The largest of several.
  case most(name: String, String)
  case nothing(String)
}
