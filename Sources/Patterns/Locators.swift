/// Where things are. Each function gives the position after what starts at `start`, or nil.
extension TextScan {
  /// A scheme, `://`, and all up to a blank, a quotation mark or an angle bracket, without closing punctuation.
  func url(at start: Int) -> Int? {
    guard let colon = schemeEnd(at: start) else { return nil }
    let stop = trimmed(end(from: colon + 3) { !$0.isBlank && !$0.isDelimiter }, from: colon + 3)
    return stop > colon + 3 ? stop : nil
  }

  /// The position of the `://` after a scheme.
  func schemeEnd(at start: Int) -> Int? {
    guard self[start].isASCIILetter, !isWord(before: start) else { return nil }
    let colon = end(from: start, limit: 20) { $0.isAlphanumeric || $0.isOne(of: "+-.") }
    return has("://", at: colon) ? colon : nil
  }

  /// `/a/b`, `./a/b`, `~/a/b`, `C:\a\b`: two segments or more.
  func path(at start: Int) -> Int? {
    let previous = self[start - 1]
    guard !isWord(before: start), !previous.isOne(of: "/\\.~") else { return nil }
    var position = start
    if self[start].isASCIILetter {
      guard byte(start + 1, is: ":") else { return nil }
      position += 2
    } else {
      while position < start + 2, self[position].isOne(of: ".~") { position += 1 }
    }
    let separator = self[position]
    guard separator == 0x2F || separator == 0x5C && self[start].isASCIILetter else { return nil }
    var segments = 0
    var isOpen = false
    let stop = end(from: position) { byte in
      if byte == separator {
        isOpen = false
        return true
      }
      guard byte >= 0x80 || byte.isAlphanumeric || byte.isOne(of: "_.~%+@:-{}=$") else { return false }
      if !isOpen { segments += 1 }
      isOpen = true
      return true
    }
    return segments >= 2 ? trimmed(stop, from: position + 1) : nil
  }

  private func trimmed(_ stop: Int, from start: Int) -> Int {
    var stop = stop
    while stop > start, self[stop - 1].isOne(of: ".,;:!?)]}") { stop -= 1 }
    return stop
  }
}
