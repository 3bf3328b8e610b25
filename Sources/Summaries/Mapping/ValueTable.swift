import Records

/// A value map over the bytes of stored values; the few that a column has are found by comparing bytes.
struct ValueTable {
  enum StoredMeaning {
    case bytes([UInt8])
    case skip
    /// The value stays as it is.
    case unmapped
  }

  private let map: ValueMap
  private var known: [(stored: [UInt8], outcome: StoredMeaning)] = []

  /// A hostile column may have as many values as rows.
  private static let limit = 64

  init(_ map: ValueMap) { self.map = map }

  mutating func outcome(_ stored: UnsafeRawBufferPointer) -> StoredMeaning {
    for entry in known where unsafe stored.equals(entry.stored) { return entry.outcome }
    let text = unsafe String(decoding: stored.prefix(256), as: UTF8.self)
    let outcome: StoredMeaning =
      switch map.meaning(of: text) {
      case .value(let word): .bytes(Array(word.utf8))
      case .skip: .skip
      case nil: .unmapped
      }
    if known.count < Self.limit { known.append((unsafe Array(stored), outcome)) }
    return outcome
  }
}
