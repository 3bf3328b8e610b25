struct ValueObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: ValueEncoder
  let depth: Int
  let codingPath: [any CodingKey] = []

  /// Names of members are the cases of an enum; only a dictionary's keys have room for a text.
  private static var isName: Bool { MemoryLayout<Key>.size < MemoryLayout<String>.size }

  private func begin(_ key: some CodingKey) {
    encoder.sink.member(key.stringValue, isName: Self.isName, at: depth)
  }

  func encodeNil(forKey key: Key) throws {
    begin(key)
    encoder.sink.putNull()
  }

  func encode(_ value: Bool, forKey key: Key) throws {
    begin(key)
    encoder.sink.put(value)
  }

  func encode(_ value: String, forKey key: Key) throws {
    begin(key)
    encoder.sink.put(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    begin(key)
    try encoder.sink.put(value)
  }

  func encode(_ value: Int, forKey key: Key) throws {
    begin(key)
    encoder.sink.put(Int64(value))
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    begin(key)
    try encoder.put(value, within: depth)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    begin(key)
    encoder.sink.beginObject()
    return KeyedEncodingContainer(ValueObject<Nested>(encoder: encoder, depth: depth + 1))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    begin(key)
    encoder.sink.beginList()
    return ValueList(encoder: encoder, depth: depth + 1)
  }

  func superEncoder() -> any Encoder { preconditionFailure("a report has no classes") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

struct ValueList: UnkeyedEncodingContainer {
  let encoder: ValueEncoder
  let depth: Int
  let codingPath: [any CodingKey] = []
  private(set) var count = 0

  init(encoder: ValueEncoder, depth: Int) {
    self.encoder = encoder
    self.depth = depth
  }

  private mutating func begin() {
    encoder.sink.element(at: depth)
    count += 1
  }

  mutating func encodeNil() throws {
    begin()
    encoder.sink.putNull()
  }

  mutating func encode(_ value: Bool) throws {
    begin()
    encoder.sink.put(value)
  }

  mutating func encode(_ value: String) throws {
    begin()
    encoder.sink.put(value)
  }

  mutating func encode(_ value: Double) throws {
    begin()
    try encoder.sink.put(value)
  }

  mutating func encode(_ value: some Encodable) throws {
    begin()
    try encoder.put(value, within: depth)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    begin()
    encoder.sink.beginObject()
    return KeyedEncodingContainer(ValueObject<Nested>(encoder: encoder, depth: depth + 1))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    begin()
    encoder.sink.beginList()
    return ValueList(encoder: encoder, depth: depth + 1)
  }

  mutating func superEncoder() -> any Encoder { preconditionFailure("a report has no classes") }
}

struct SingleValue: SingleValueEncodingContainer {
  let encoder: ValueEncoder
  let codingPath: [any CodingKey] = []

  func encodeNil() throws { encoder.sink.putNull() }
  func encode(_ value: Bool) throws { encoder.sink.put(value) }
  func encode(_ value: String) throws { encoder.sink.put(value) }
  func encode(_ value: Double) throws { try encoder.sink.put(value) }
  func encode(_ value: Float) throws { try encoder.sink.put(Double(value)) }
  func encode(_ value: Int) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: Int8) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: Int16) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: Int32) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: Int64) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt8) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt16) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt32) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: UInt64) throws { encoder.sink.put(Int64(truncatingIfNeeded: value)) }
  func encode(_ value: some Encodable) throws { try encoder.put(value) }
}
