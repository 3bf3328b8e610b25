import Archive

/// A value as a flat run of bytes: equal values give equal bytes, different ones different.
///
/// Nothing reads it again.
final class FlatBytes: ValueSink {
  private(set) var bytes: [UInt8] = []

  static func of(_ value: some Encodable) throws -> [UInt8] {
    let flat = FlatBytes()
    try ValueEncoder(flat).put(value)
    return flat.bytes
  }

  private enum Token: UInt8 { case null, no, yes, text, float, integer, object, member, list, element }

  private func put(_ token: Token) { bytes.append(token.rawValue) }

  /// Of which container something is a part: with it, none needs an end.
  private func put(_ token: Token, at depth: Int) {
    put(token)
    bytes.append(UInt8(truncatingIfNeeded: depth))
  }

  private func put(number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  func beginObject() { put(.object) }
  func beginList() { put(.list) }
  func element(at depth: Int) { put(.element, at: depth) }

  func member(_ key: String, isName: Bool, at depth: Int) {
    put(.member, at: depth)
    put(key)
  }

  func putNull() { put(.null) }
  func put(_ value: Bool) { put(value ? .yes : .no) }

  func put(_ text: String) {
    put(.text)
    put(number: UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  func put(_ value: Double) {
    put(.float)
    put(number: value.bitPattern)
  }

  func put(_ value: Int64) {
    put(.integer)
    put(number: UInt64(bitPattern: value))
  }
}
