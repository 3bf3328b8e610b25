/// Finds e-mail addresses from left to right. A stretch that was read in vain is not read again.
struct MailAddressScan<Source: ByteSource> {
  let text: TextScan<Source>
  private var barrenUntil = 0

  init(_ text: TextScan<Source>) { self.text = text }

  /// The position after the address that starts at `start`; nil for none. `joe%40example.org` is one too.
  mutating func end(at start: Int) -> Int? {
    guard start >= barrenUntil, isLocal(start) else { return nil }
    var position = start
    var escaped: Int?
    while position < text.count, isLocal(position) {
      if escaped == nil, position > start, text.has("%40", at: position) { escaped = position }
      position += text.width(at: position)
    }
    if position > start, text.byte(position, is: "@"), let stop = domain(from: position + 1) { return stop }
    if let escaped, let stop = domain(from: escaped + 3) { return stop }
    barrenUntil = position
    return nil
  }

  private func isLocal(_ position: Int) -> Bool {
    text.isWord(at: position) || text[position].isOne(of: ".+-%") && position < text.count
  }

  /// At least two labels; the last has two characters or more and does not begin with a digit.
  private func domain(from start: Int) -> Int? {
    var label = start
    var position = start
    var stop: Int?
    while position < text.count {
      if text.byte(position, is: ".") {
        guard position > label else { break }
        label = position + 1
        position += 1
      } else if text.byte(position, is: "-") {
        position += 1
      } else if text.isWord(at: position) {
        position += text.width(at: position)
        if label > start, position - label >= 2, !text[label].isDigit { stop = position }
      } else {
        break
      }
    }
    return stop
  }
}
