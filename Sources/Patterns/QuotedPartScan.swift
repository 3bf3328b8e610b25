/// Finds parts in `"…"` and `«…»` from left to right.
struct QuotedPartScan<Source: ByteSource> {
  let text: TextScan<Source>
  /// No closing mark of this kind stands from here on.
  private var plainUntilEnd = false
  private var guillemetsUntilEnd = false

  init(_ text: TextScan<Source>) { self.text = text }

  /// The position after the closing mark of the part that starts at `start`; nil for none.
  mutating func end(at start: Int) -> Int? {
    if text.byte(start, is: "\""), !plainUntilEnd {
      let close = text.end(from: start + 1) { $0 != 0x22 }
      if close < text.count { return close + 1 }
      plainUntilEnd = true
    }
    if text[start] == 0xC2, text[start + 1] == 0xAB, !guillemetsUntilEnd {
      var close = start + 2
      while close < text.count, !(text[close] == 0xC2 && text[close + 1] == 0xBB) { close += 1 }
      if close < text.count { return close + 2 }
      guillemetsUntilEnd = true
    }
    return nil
  }
}
