import Foundation

/// Mail parts to bytes: all ASCII, lines of at most 78 octets with CRLF ends, nothing random.
struct MailWriter {
  /// What boundaries are made of: hexadecimal digits that depend on the whole content.
  private let seed: String
  private var multiparts = 0
  private var output: [UInt8] = []

  /// The part with its own header fields, to stand behind those of the message.
  static func bytes(of part: MailPart, seed: String) -> [UInt8] {
    var writer = MailWriter(seed: seed)
    writer.write(part)
    return writer.output
  }

  private init(seed: String) { self.seed = seed }

  private mutating func write(_ part: MailPart) {
    switch part {
    case .text(let text, let subtype, let language): write(text, subtype, language)
    case .picture(let bytes, let contentID, let fileName):
      line("Content-Type: image/png")
      line("Content-Transfer-Encoding: base64")
      line("Content-ID: <\(contentID)>")
      line("Content-Disposition: inline" + HeaderParameter.line("filename", fileName))
      line("")
      base64(Data(bytes))
    case .multipart(let subtype, let parts, let rootType):
      multiparts += 1
      // An equals sign and an underscore stand beside each other in no encoded body (RFC 2045 §6.7).
      let boundary = "=_\(seed.prefix(24))_\(multiparts)"
      let type = rootType.map { HeaderParameter.line("type", $0) } ?? ""
      line("Content-Type: multipart/\(subtype)\(type)" + HeaderParameter.line("boundary", boundary))
      line("")
      for part in parts {
        line("--\(boundary)")
        write(part)
      }
      line("--\(boundary)--")
    }
  }

  /// In the encoding that takes fewer bytes: what is mostly ASCII stays readable.
  private mutating func write(_ text: String, _ subtype: String, _ language: String) {
    line("Content-Type: text/\(subtype)" + HeaderParameter.line("charset", "utf-8"))
    line("Content-Language: \(language)")
    let readable = QuotedPrintable.encoded(text)
    if readable.count <= text.utf8.count * 4 / 3 + text.utf8.count / 20 {
      line("Content-Transfer-Encoding: quoted-printable")
      line("")
      output += readable + [13, 10]
    } else {
      line("Content-Transfer-Encoding: base64")
      line("")
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      base64(Data(lines.joined(separator: "\r\n").utf8))
    }
  }

  private mutating func base64(_ data: Data) {
    let options: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    output += Array(data.base64EncodedString(options: options).utf8)
    line("")
  }

  private mutating func line(_ text: String) { output += Array(text.utf8) + [13, 10] }
}
