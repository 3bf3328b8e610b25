/// Why a single value cannot be taken.
struct ValueProblem: Error {
  let message: String
  let remedy: String
  /// Offset into the value's text in Unicode scalars; nil for the value as a whole.
  let offset: Int?

  init(_ message: String, remedy: String, offset: Int? = nil) {
    self.message = message
    self.remedy = remedy
    self.offset = offset
  }
}
