import Charting
import Document

/// Lists that a mail cuts.
enum MailLines {
  private static let most = 8

  /// What the report rests on: of many lines the first, and the last, which say when it was read and of which revision
  /// it is.
  static func honesty(_ document: Document, _ digest: Digest) -> [Digest.Line] {
    let lines = digest.honesty.lines
    guard lines.count > most else { return lines }
    let last = document.identity.revision > 1 ? 2 : 1
    return lines.prefix(most - 1 - last) + [Digest.Line(document.mail.more(lines.count - most + 1))]
      + lines.suffix(last)
  }
}
