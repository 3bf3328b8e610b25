/// A parameter behind a structured header value, each on a line of its own.
enum HeaderParameter {
  /// `;␍␊ filename="a.png"`; other characters and long values as RFC 2231 has them, percent-encoded and continued.
  static func line(_ name: String, _ value: String) -> String {
    let clean = HeaderText.cleaned(value)
    if clean.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), clean.utf8.count <= 60 - name.utf8.count {
      let quoted = clean.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }.joined()
      return ";\r\n \(name)=\"\(quoted)\""
    }
    let room = 60 - name.utf8.count
    var segments = [""]
    for unit in clean.utf8.map(encoded) {
      if segments[segments.count - 1].utf8.count + unit.utf8.count > room { segments.append("") }
      segments[segments.count - 1] += unit
    }
    if segments.count == 1, segments[0].utf8.count <= room - 7 { return ";\r\n \(name)*=UTF-8''\(segments[0])" }
    return segments.enumerated().map { number, segment in
      ";\r\n \(name)*\(number)*=\(number == 0 ? "UTF-8''" : "")\(segment)"
    }.joined()
  }

  /// RFC 2231 §7 attribute-char: letters, digits and a few marks stand for themselves.
  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      String(Unicode.Scalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}
