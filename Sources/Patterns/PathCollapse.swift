/// Brings the paths of one endpoint to one name: `/api/products/123/?page=2` → `/api/products/{id}/`.
package enum PathCollapse {
  /// Cuts at `?` or `#`, then replaces each segment that is all digits, a UUID with or without hyphens, or hexadecimal
  /// of 8 or more characters with at least one digit and one letter (docs/methods.md#masked-texts).
  package static func collapsed(_ path: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    var segment: [UInt8] = []
    for byte in path {
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
      if byte == UInt8(ascii: "/") {
        result += isIdentifier(segment) ? Array("{id}".utf8) : segment
        result.append(byte)
        segment.removeAll(keepingCapacity: true)
      } else {
        segment.append(byte)
      }
    }
    return result + (isIdentifier(segment) ? Array("{id}".utf8) : segment)
  }

  static func isIdentifier(_ segment: [UInt8]) -> Bool {
    guard !segment.isEmpty else { return false }
    if segment.allSatisfy(isDigit) { return true }
    if segment.count >= 8, segment.allSatisfy(isHexadecimal) {
      return segment.count == 32 || segment.contains(where: isDigit) && !segment.allSatisfy(isDigit)
    }
    return isHyphenatedUUID(segment)
  }

  private static func isHyphenatedUUID(_ segment: [UInt8]) -> Bool {
    guard segment.count == 36 else { return false }
    return segment.enumerated().allSatisfy { position, byte in
      [8, 13, 18, 23].contains(position) ? byte == UInt8(ascii: "-") : isHexadecimal(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 97 < 6 }
}
