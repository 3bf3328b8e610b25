import Summaries

extension TableResult {
  /// Why reading failed; nil when it did not.
  var failure: String? { if case .failed(let reason) = self { reason } else { nil } }
}
