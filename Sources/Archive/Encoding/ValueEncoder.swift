/// Takes a value apart for a sink, without a tree of it in between.
package final class ValueEncoder: Encoder {
  let sink: any ValueSink
  /// How many containers the value being written lies within.
  private var depth = 0
  package let codingPath: [any CodingKey] = []
  package let userInfo: [CodingUserInfoKey: Any] = [:]

  package init(_ sink: any ValueSink) { self.sink = sink }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    sink.beginObject()
    return KeyedEncodingContainer(ValueObject(encoder: self, depth: depth))
  }

  package func unkeyedContainer() -> any UnkeyedEncodingContainer {
    sink.beginList()
    return ValueList(encoder: self, depth: depth)
  }

  package func singleValueContainer() -> any SingleValueEncodingContainer { SingleValue(encoder: self) }

  /// As the whole of what is written, or the whole of another value.
  package func put(_ value: some Encodable) throws { try value.encode(to: self) }

  /// - Parameter container: the depth of that which the value is a part of.
  func put(_ value: some Encodable, within container: Int) throws {
    let outer = depth
    depth = container + 1
    defer { depth = outer }
    try value.encode(to: self)
  }
}
