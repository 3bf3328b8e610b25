/// The quoted-printable transfer encoding (RFC 2045 §6.7): text that stays readable in the source of a mail.
enum QuotedPrintable {
  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let widest = 76

  /// - Parameter text: its line ends, of any kind, become CRLF.
  static func encoded(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if number > 0 { output += [13, 10] }
      encode(Array(line.utf8), into: &output)
    }
    return output
  }

  private static func encode(_ line: [UInt8], into output: inout [UInt8]) {
    var used = 0
    for (position, byte) in line.enumerated() {
      let isLast = position == line.count - 1
      let isPlain = byte == 0x20 ? !isLast : (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
      // One column is kept for the sign that the line goes on.
      if used + (isPlain ? 1 : 3) > (isLast ? widest : widest - 1) {
        output += [UInt8(ascii: "="), 13, 10]
        used = 0
      }
      if isPlain, used > 0 || !isChanged(byte, line[position...]) {
        output.append(byte)
        used += 1
      } else {
        output += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        used += 3
      }
    }
  }

  /// At a line's beginning relays change a full stop (RFC 5321 §4.5.2), and mailboxes the word From.
  private static func isChanged(_ byte: UInt8, _ rest: ArraySlice<UInt8>) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F") && rest.starts(with: "From ".utf8)
  }
}
