/// A figure of a picture's alternative text; values and times are written already.
package enum ChartFact: Hashable, Sendable {
  /// From the lowest to the highest, and when that was; empty where the name says it.
  case extent(name: String, low: String, high: String, at: String)
  case total(name: String, String)
  /// The largest of several.
  case most(name: String, String)
  /// A row of several, and what it was before.
  case row(name: String, now: String, before: String? = nil)
  /// `107 of 273` requests failed, and when.
  case failed(String, at: String)
  /// Title as recorded, in quotation marks, and when.
  case incident(String, at: String)
  /// Of a check, and when.
  case outage(String, at: String)
  case deployment(String, at: String)
  case noData(at: String)
  case nothing(String)
}
