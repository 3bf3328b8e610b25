struct FlatObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: FlatEncoder
  let depth: UInt8
  let codingPath: [any CodingKey] = []

  private func begin(_ key: some CodingKey) {
    encoder.put(.member, at: depth)
    encoder.put(key.stringValue)
  }

  func encodeNil(forKey key: Key) throws {
    begin(key)
    encoder.put(.null)
  }

  func encode(_ value: Bool, forKey key: Key) throws {
    begin(key)
    encoder.put(value ? .yes : .no)
  }

  func encode(_ value: String, forKey key: Key) throws {
    begin(key)
    encoder.put(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    begin(key)
    encoder.put(value)
  }

  func encode(_ value: Int, forKey key: Key) throws {
    begin(key)
    encoder.put(Int64(value))
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    begin(key)
    try encoder.put(value, within: depth)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    begin(key)
    encoder.put(.object)
    return KeyedEncodingContainer(FlatObject<Nested>(encoder: encoder, depth: depth + 1))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    begin(key)
    encoder.put(.list)
    return FlatList(encoder: encoder, depth: depth + 1)
  }

  func superEncoder() -> any Encoder { preconditionFailure("a report has no classes") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

struct FlatList: UnkeyedEncodingContainer {
  let encoder: FlatEncoder
  let depth: UInt8
  let codingPath: [any CodingKey] = []
  private(set) var count = 0

  init(encoder: FlatEncoder, depth: UInt8) {
    self.encoder = encoder
    self.depth = depth
  }

  private mutating func begin() {
    encoder.put(.element, at: depth)
    count += 1
  }

  mutating func encodeNil() throws {
    begin()
    encoder.put(.null)
  }

  mutating func encode(_ value: Bool) throws {
    begin()
    encoder.put(value ? .yes : .no)
  }

  mutating func encode(_ value: String) throws {
    begin()
    encoder.put(value)
  }

  mutating func encode(_ value: Double) throws {
    begin()
    encoder.put(value)
  }

  mutating func encode(_ value: some Encodable) throws {
    begin()
    try encoder.put(value, within: depth)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    begin()
    encoder.put(.object)
    return KeyedEncodingContainer(FlatObject<Nested>(encoder: encoder, depth: depth + 1))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    begin()
    encoder.put(.list)
    return FlatList(encoder: encoder, depth: depth + 1)
  }

  mutating func superEncoder() -> any Encoder { preconditionFailure("a report has no classes") }
}

struct FlatValue: SingleValueEncodingContainer {
  let encoder: FlatEncoder
  let codingPath: [any CodingKey] = []

  func encodeNil() throws { encoder.put(.null) }
  func encode(_ value: Bool) throws { encoder.put(value ? .yes : .no) }
  func encode(_ value: String) throws { encoder.put(value) }
  func encode(_ value: Double) throws { encoder.put(value) }
  func encode(_ value: Float) throws { encoder.put(Double(value)) }
  func encode(_ value: Int) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: Int8) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: Int16) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: Int32) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: Int64) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt8) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt16) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt32) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt64) throws { encoder.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: some Encodable) throws { try encoder.put(value) }
}
