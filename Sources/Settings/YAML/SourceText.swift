/// The bytes of a settings file as text with places.
struct SourceText {
  static let largest = 1_048_576

  /// Without a byte order mark.
  let bytes: [UInt8]
  private(set) var scalars: [Unicode.Scalar] = []

  /// Nil after reporting a file that is too large or no UTF-8.
  init?(_ bytes: [UInt8], _ diagnostics: Diagnostics) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard bytes.count <= Self.largest else {
      diagnostics.report(
        .start, "the file has \(bytes.count) bytes", remedy: "A settings file has at most \(Self.largest)")
      return nil
    }
    var decoder = UTF8()
    var iterator = self.bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        scalars.append(scalar)
        offset += UTF8.width(scalar)
      case .emptyInput: return
      case .error:
        diagnostics.report(position(ofByte: offset), "this byte is not UTF-8", remedy: "Save the file as UTF-8")
        return nil
      }
    }
  }

  /// The place of a byte; of a byte inside a character, the character's.
  func position(ofByte offset: Int) -> Position {
    var line = 1
    var column = 1
    for index in 0..<min(offset, bytes.count) {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += 1
      }
    }
    return Position(line: line, column: column)
  }
}
