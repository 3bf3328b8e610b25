/// Why a comparison could not be made (docs/methods.md#verdicts).
///
/// Where it was made and showed nothing, there was no clear change.
package enum Incomparable: Hashable, Encodable, Sendable {
  /// What is known of the time before is too little to test against.
  case littleHistory
  /// One of the two periods holds so few requests, fewer than `leastRequests`, that the test told nothing.
  case fewRequests(Int)
  /// Too many hours of one of the two periods have no data.
  case missingHours

  package static let leastRequests = 20
}
