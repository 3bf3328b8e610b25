import Foundation

/// JSON's number grammar: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`, nothing around it.
enum JSONNumber {
  /// Nil for anything that does not match; infinite when the number is too large for a Double.
  static func parse(_ text: UnsafeRawBufferPointer) -> Double? {
    if let small = unsafe smallInteger(text) { return small }
    var position = 0
    func digits() -> Int {
      let start = position
      while position < text.count, unsafe text[position] &- 48 < 10 { position += 1 }
      return position - start
    }
    func take(_ bytes: UInt8...) -> Bool {
      guard position < text.count, bytes.contains(unsafe text[position]) else { return false }
      position += 1
      return true
    }
    _ = take(0x2D)
    if !take(0x30), digits() == 0 { return nil }
    if take(0x2E), digits() == 0 { return nil }
    if take(0x65, 0x45) {
      _ = take(0x2B, 0x2D)
      if digits() == 0 { return nil }
    }
    guard position == text.count, position > 0 else { return nil }
    // strtod wants a NUL behind the text.
    let copy = unsafe text.map { CChar(bitPattern: $0) } + [0]
    return unsafe copy.withUnsafeBufferPointer { unsafe strtod($0.baseAddress!, nil) }
  }

  /// One to fifteen digits without a leading zero: what nearly all documents hold.
  @inline(__always)
  private static func smallInteger(_ text: UnsafeRawBufferPointer) -> Double? {
    guard text.count > 0, text.count <= 15, unsafe text.count == 1 || text[0] != 0x30 else { return nil }
    var value = 0
    for position in 0..<text.count {
      let digit = unsafe text[position] &- 48
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return Double(value)
  }
}
