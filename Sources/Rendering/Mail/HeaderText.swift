import Foundation

/// Unstructured header values (RFC 5322 §2.2.1) of any text, as encoded words where they need it (RFC 2047).
enum HeaderText {
  /// `Subject: …` in lines of at most 76 octets, without the last line end.
  ///
  /// What would end a line or is invisible to people becomes a blank, so that no text can add a header.
  static func field(_ name: String, _ text: String) -> String {
    let clean = cleaned(text)
    return isPlain(clean) ? plain(name, clean) : encoded(name, clean)
  }

  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result).split(separator: " ").joined(separator: " ")
  }

  /// Printable ASCII in words that fit on a line, none of which looks encoded.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
      && text.split(separator: " ").allSatisfy { $0.utf8.count <= 60 }
  }

  private static func plain(_ name: String, _ text: String) -> String {
    var lines = ["\(name):"]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].utf8.count + 1 + word.utf8.count > 76 { lines.append("") }
      lines[lines.count - 1] += " " + word
    }
    return lines.joined(separator: "\r\n")
  }

  /// An encoded word has at most 75 characters and whole characters only (RFC 2047 §2, §5): 45 octets of UTF-8, fewer
  /// behind the header's name.
  private static func encoded(_ name: String, _ text: String) -> String {
    var words: [[UInt8]] = [[]]
    var room = (76 - name.utf8.count - 2 - 12) / 4 * 3
    for piece in pieces(text) {
      if words[words.count - 1].count + piece.count > room {
        words.append([])
        room = 45
      }
      words[words.count - 1] += piece
    }
    let encoded = words.filter { !$0.isEmpty }.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }
    let isFirstEmpty = words[0].isEmpty
    return "\(name):" + (isFirstEmpty ? "\r\n " : " ") + encoded.joined(separator: "\r\n ")
  }

  /// What readers see as one character stays in one encoded word, unless it is too long for any.
  private static func pieces(_ text: String) -> [[UInt8]] {
    text.flatMap { character -> [[UInt8]] in
      let bytes = Array(String(character).utf8)
      return bytes.count <= 45 ? [bytes] : character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }
}
