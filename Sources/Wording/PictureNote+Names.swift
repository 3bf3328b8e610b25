import Records

extension PictureNote {
  /// Characters as a note names them, whether the reader's font has them or not: `“🔥” (U+1F525)`; of many the first.
  static func named(_ text: String, quoted: (String) -> String) -> (list: String, more: Int) {
    let most = 5
    let names = text.prefix(most).map { character in
      let codes = character.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      }
      return "\(quoted(String(character))) (\(codes.prefix(3).joined(separator: " "))\(codes.count > 3 ? " …" : ""))"
    }
    return (names.joined(separator: ", "), max(0, text.count - most))
  }
}
