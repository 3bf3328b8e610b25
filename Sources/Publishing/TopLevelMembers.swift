/// The members of a JSON object as they are written, without reading what is inside them.
struct TopLevelMembers {
  /// Keys as written between their quotation marks, values byte for byte, in order.
  private let members: [(key: String, value: ArraySlice<UInt8>)]

  /// Nil when the text is not one JSON object with balanced brackets and closed strings.
  init?(_ json: [UInt8]) {
    var scanner = Scanner(bytes: json)
    guard let members = scanner.object() else { return nil }
    self.members = members
  }

  subscript(_ key: String) -> ArraySlice<UInt8>? { members.last { $0.key == key }?.value }

  /// A member that is a whole number.
  func number(_ key: String) -> Int? { self[key].flatMap { Int(String(decoding: $0, as: UTF8.self)) } }

  /// A member that is a string without escapes.
  func text(_ key: String) -> String? {
    guard let value = self[key], value.count >= 2, value.first == quote, !value.contains(backslash) else { return nil }
    return String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
  }

  /// True when both have the same members in the same order, byte for byte, apart from those named.
  func equals(_ other: TopLevelMembers, ignoring names: Set<String>) -> Bool {
    let mine = members.filter { !names.contains($0.key) }
    let theirs = other.members.filter { !names.contains($0.key) }
    return mine.elementsEqual(theirs) { $0.key == $1.key && $0.value == $1.value }
  }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

private struct Scanner {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func object() -> [(key: String, value: ArraySlice<UInt8>)]? {
    var members: [(key: String, value: ArraySlice<UInt8>)] = []
    guard take(UInt8(ascii: "{")) else { return nil }
    if take(UInt8(ascii: "}")) { return atEnd ? members : nil }
    repeat {
      skipBlanks()
      guard let key = string(), take(UInt8(ascii: ":")) else { return nil }
      skipBlanks()
      guard let value = value() else { return nil }
      members.append((String(decoding: key.dropFirst().dropLast(), as: UTF8.self), value))
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) && atEnd ? members : nil
  }

  private var atEnd: Bool { bytes[position...].allSatisfy(isBlank) }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
  }

  private mutating func string() -> ArraySlice<UInt8>? {
    let start = position
    guard position < bytes.count, bytes[position] == quote else { return nil }
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case quote:
        position += 1
        return bytes[start..<position]
      case backslash: position += 2
      default: position += 1
      }
    }
    return nil
  }

  /// A scalar up to the next separator, a string, or everything up to the bracket that closes the first one.
  private mutating func value() -> ArraySlice<UInt8>? {
    let start = position
    var open: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case quote:
        if string() == nil { return nil }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(byte + 2)  // `}` and `]` are two further on
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if open.isEmpty { return trimmed(start) }
        guard open.removeLast() == byte else { return nil }
      case UInt8(ascii: ","): if open.isEmpty { return trimmed(start) }
      default: break
      }
      position += 1
    }
    return nil
  }

  private func trimmed(_ start: Int) -> ArraySlice<UInt8>? {
    var end = position
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return end > start ? bytes[start..<end] : nil
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...10).contains(byte) || byte == 13 }
