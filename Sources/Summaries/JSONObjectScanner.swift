/// Walks the top-level members of a JSON object in place.
///
/// Hand-written because the hot loop visits every row: Foundation's decoder costs microseconds a document, SQLite's
/// json_extract 7–10 times this.
enum JSONObjectScanner {
  enum JSONKind {
    case string
    /// A string whose bytes hold backslash escapes.
    case escapedString
    case number, literal, container

    var isString: Bool { self == .string || self == .escapedString }
    /// A number, or a string that may hold one.
    var isScalar: Bool { self == .number || self == .string }
  }

  /// Calls `visit` with the bytes of key and value (strings without their quotes) in order of appearance.
  ///
  /// False when the text is no complete object; what was visited until then must not be used.
  @inline(__always)
  static func scan(
    _ text: UnsafeRawBufferPointer,
    _ visit: (_ key: UnsafeRawBufferPointer, _ kind: JSONKind, _ value: UnsafeRawBufferPointer) -> Void
  ) -> Bool {
    guard let bytes = unsafe text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    let end = text.count
    var position = 0

    @inline(__always) func skipBlanks() {
      while position < end, unsafe bytes[position] <= 0x20 { position += 1 }
    }
    @inline(__always) func slice(_ from: Int, _ to: Int) -> UnsafeRawBufferPointer {
      unsafe UnsafeRawBufferPointer(start: bytes + from, count: to - from)
    }
    /// Position at the opening quote; leaves it behind the closing one. Nil when the string never ends.
    @inline(__always) func string() -> (from: Int, to: Int, escaped: Bool)? {
      position += 1
      let from = position
      var escaped = false
      while position < end {
        let byte = unsafe bytes[position]
        if byte == 0x22 {
          position += 1
          return (from, position - 1, escaped)
        }
        if byte == 0x5C {
          escaped = true
          position += 1
        }
        position += 1
      }
      return nil
    }

    skipBlanks()
    guard position < end, unsafe bytes[position] == 0x7B else { return false }
    position += 1
    skipBlanks()
    if position < end, unsafe bytes[position] == 0x7D { return unsafe isBlank(bytes, position + 1, end) }
    while true {
      skipBlanks()
      guard position < end, unsafe bytes[position] == 0x22, let key = string() else { return false }
      skipBlanks()
      guard position < end, unsafe bytes[position] == 0x3A else { return false }
      position += 1
      skipBlanks()
      guard position < end else { return false }
      let kind: JSONKind
      let value: UnsafeRawBufferPointer
      switch unsafe bytes[position] {
      case 0x22:
        guard let found = string() else { return false }
        kind = found.escaped ? .escapedString : .string
        unsafe value = slice(found.from, found.to)
      case 0x7B, 0x5B:
        let from = position
        guard unsafe skipContainer(bytes, &position, end) else { return false }
        kind = .container
        unsafe value = slice(from, position)
      case let first:
        let from = position
        while position < end, unsafe bytes[position] > 0x20, unsafe bytes[position] != 0x2C,
          unsafe bytes[position] != 0x7D
        {
          position += 1
        }
        guard position > from else { return false }
        kind = first == 0x2D || first &- 48 < 10 ? .number : .literal
        unsafe value = slice(from, position)
      }
      if key.escaped {
        let plain = unsafe JSONText.unescaped(slice(key.from, key.to))
        unsafe plain.withUnsafeBytes { unsafe visit($0, kind, value) }
      } else {
        unsafe visit(slice(key.from, key.to), kind, value)
      }
      skipBlanks()
      guard position < end else { return false }
      if unsafe bytes[position] == 0x7D { return unsafe isBlank(bytes, position + 1, end) }
      guard unsafe bytes[position] == 0x2C else { return false }
      position += 1
    }
  }

  private static func isBlank(_ bytes: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Bool {
    (from..<max(from, end)).allSatisfy { unsafe bytes[$0] <= 0x20 }
  }

  private static func skipContainer(_ bytes: UnsafePointer<UInt8>, _ position: inout Int, _ end: Int) -> Bool {
    var depth = 0
    var isInString = false
    while position < end {
      let byte = unsafe bytes[position]
      position += 1
      if isInString {
        if byte == 0x5C { position += 1 } else if byte == 0x22 { isInString = false }
        continue
      }
      switch byte {
      case 0x22: isInString = true
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }
}
