/// Errors as recorded of failed runs, each once where one follows its like.
package struct JobErrors: Sendable {
  /// By number.
  private(set) var texts: [[UInt8]] = []
  private var size = 0
  private let intake: TextIntake

  /// Bytes of one: as many as can be among the characters that are shown.
  private static let longest = 2048
  /// Bytes of all; further ones are not kept.
  private static let most = 1 << 24
  /// Among how many of the latest it is looked for.
  private static let near = 8

  package init(_ intake: TextIntake = TextIntake()) { self.intake = intake }

  /// Nil for nothing recorded, and for what is not kept.
  mutating func number(of bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count > 0 else { return nil }
    let end = unsafe TextIntake.wholeWords(bytes, within: Self.longest)
    let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<end])
    for number in texts.indices.suffix(Self.near).reversed() where unsafe text.equals(texts[number]) { return number }
    guard size + text.count <= Self.most else { return nil }
    size += text.count
    texts.append(unsafe Array(text))
    return texts.count - 1
  }

  /// Legible and masked; nil for none, and for text without anything to see.
  package func text(_ number: Int?) -> String? {
    number.flatMap { number in
      unsafe texts[number].withUnsafeBytes { bytes in TextIntake.visible(unsafe intake.text(bytes)) }
    }
  }
}
