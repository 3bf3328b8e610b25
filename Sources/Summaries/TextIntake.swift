import Patterns
package import Records

/// How text from the database is taken over, before anything is counted or named by it: one legible line of bounded
/// length, without secrets unless the settings want them.
///
/// What reads alike afterwards is counted together.
package struct TextIntake: Sendable {
  private let masks: Bool
  let people: PeopleShown

  /// Characters that are kept of one text.
  static let limit = 500
  /// Bytes that are looked at: what lies behind them cannot be among the characters kept, unless most are blanks.
  static let byteLimit = 8192

  package init(masks: Bool = true, people: PeopleShown = .names) {
    self.masks = masks
    self.people = people
  }

  /// Unicode form NFC; empty for no bytes.
  package func text(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.count > Self.byteLimit else { return text(unsafe StoredText.normalised(bytes)) }
    let end = unsafe Self.wholeWords(bytes, within: Self.byteLimit)
    return text(unsafe StoredText.normalised(UnsafeRawBufferPointer(rebasing: bytes[..<end])) + "…")
  }

  /// How many of the bytes to keep of so many: not within a word, for half a secret is one that nobody recognises.
  static func wholeWords(_ bytes: UnsafeRawBufferPointer, within limit: Int) -> Int {
    guard bytes.count > limit else { return bytes.count }
    var end = limit
    while end > Self.limit, unsafe bytes[end] > 0x20 { end -= 1 }
    return end
  }

  /// The same for text that is in a string already.
  package func text(_ stored: String) -> String {
    guard masks else { return Legible.line(stored, limit: Self.limit) }
    let masked = Privacy.masked(stored)
    // An invisible character within a secret hides it from the sieve, not from the reader.
    let bare = Legible.withoutInvisible(masked)
    let bareMasked = bare == masked ? bare : Privacy.masked(bare)
    return Legible.line(bareMasked == bare ? masked : bareMasked, limit: Self.limit)
  }

  /// A row's key.
  ///
  /// One that is a single word of letters, digits, `-` and `_` is no secret, however random it looks.
  package func identifier(_ bytes: UnsafeRawBufferPointer) -> String {
    let isWord = unsafe bytes.count <= 64 && bytes.allSatisfy(Self.isWordByte)
    return unsafe isWord ? StoredText.normalised(bytes) : text(bytes)
  }

  /// A person's name as reports show it; nil when none stands there, and when people are not shown.
  package func person(_ bytes: UnsafeRawBufferPointer) -> String? {
    switch people {
    case .nobody: return nil
    case .names: return Self.visible(unsafe text(bytes))
    case .initials:
      let beginning = unsafe UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.byteLimit))
      let name = Legible.withoutInvisible(unsafe StoredText.normalised(beginning))
      return Self.visible(name).map { Legible.line(Initials.of($0)) }
    }
  }

  /// Nil for text without anything to see.
  static func visible(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
