/// Writes a value as a flat run of bytes: equal values give equal bytes, different ones different.
///
/// Nothing reads it again.
///
/// By hand, since `JSONEncoder` builds a tree, sorts its keys and formats every number: on a weekly report that costs as
/// much as composing it.
final class FlatEncoder: Encoder {
  private(set) var bytes: [UInt8] = []
  /// How many containers the value being written lies within.
  private var depth: UInt8 = 0
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    put(.object)
    return KeyedEncodingContainer(FlatObject(encoder: self, depth: depth))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    put(.list)
    return FlatList(encoder: self, depth: depth)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { FlatValue(encoder: self) }

  enum Token: UInt8 { case null, no, yes, text, float, integer, object, member, list, element }

  func put(_ token: Token) { bytes.append(token.rawValue) }

  /// Of which container something is a part: with it, none needs an end.
  func put(_ token: Token, at depth: UInt8) {
    put(token)
    bytes.append(depth)
  }

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

  private func put(number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  /// - Parameter container: the depth of that which the value is a part of.
  func put(_ value: some Encodable, within container: UInt8) throws {
    let outer = depth
    depth = container + 1
    defer { depth = outer }
    try value.encode(to: self)
  }

  /// As the whole of what is written, or the whole of another value.
  func put(_ value: some Encodable) throws { try value.encode(to: self) }
}
