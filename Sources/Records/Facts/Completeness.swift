/// What a finding does to the report's completeness.
package enum Completeness: Encodable, Sendable {
  case kept
  /// The report is written, but something is missing in it.
  case broken
}
