import Records

/// One of the values that could not be used, so that somebody can look for it: of several the one that sorts first, so
/// that it does not depend on the way of reading; NULL and nothing only when there is no other.
package struct ValueExample: Sendable {
  private var bytes: [UInt8]?
  private var isShort = true

  /// Bytes that are shown.
  private static let limit = 40

  package init() {}

  package mutating func note(_ value: UnsafeRawBufferPointer) {
    let start = unsafe UnsafeRawBufferPointer(rebasing: value.prefix(Self.limit))
    guard unsafe !start.isEmpty, bytes.map({ unsafe start.lexicographicallyPrecedes($0) }) ?? true else { return }
    bytes = unsafe Array(start)
    isShort = value.count <= Self.limit
  }

  package mutating func join(_ other: ValueExample) {
    guard let theirs = other.bytes, bytes.map({ theirs.lexicographicallyPrecedes($0) }) ?? true else { return }
    self = other
  }

  /// Legible and masked.
  package func shown(_ intake: TextIntake) -> String {
    guard let bytes else { return "(none)" }
    return intake.text(StoredText.normalised(bytes)) + (isShort ? "" : "…")
  }
}
