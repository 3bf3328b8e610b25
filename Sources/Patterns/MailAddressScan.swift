/// Finds e-mail addresses from left to right.
///
/// A stretch that was read in vain is not read again.
struct MailAddressScan<Source: ByteSource> {
  let text: TextScan<Source>
  private var barrenUntil = 0

  private static var atSigns: [StaticString] { ["@", "&#64;", "&#x40;", "&commat;", "\\u0040", "\\x40", "＠"] }
  /// What follows the `@` of a package's version.
  private static var tags: [StaticString] { ["latest", "next", "beta", "alpha", "canary", "main", "master", "stable"] }

  init(_ text: TextScan<Source>) { self.text = text }

  /// The position after the address that starts at `start`; nil for none.
  ///
  /// `joe%40example.org`, `"joe b"@example.org`, `joe@localhost` and `joe@[10.0.0.1]` are some too.
  mutating func end(at start: Int) -> Int? {
    if text.byte(start, is: "\"") { return quoted(from: start) }
    guard start >= barrenUntil, isLocal(start) else { return nil }
    var position = start
    var escaped: Int?
    var hasLetter = false
    while position < text.count, isLocal(position) {
      if escaped == nil, position > start, text.has("%40", at: position) { escaped = position }
      hasLetter = hasLetter || !text[position].isDigit && text.isWord(at: position)
      position += text.width(at: position)
    }
    if position > start, let sign = atSign(at: position), let stop = domain(from: sign, isLocal: hasLetter) {
      return stop
    }
    if let escaped, let stop = domain(from: escaped + 3, isLocal: hasLetter) { return stop }
    barrenUntil = position
    return nil
  }

  private func quoted(from start: Int) -> Int? {
    let close = text.end(from: start + 1, limit: 64) { $0 != 0x22 && $0 != 0x0A }
    guard close > start + 1, text.byte(close, is: "\""), let sign = atSign(at: close + 1) else { return nil }
    return domain(from: sign, isLocal: true)
  }

  private func atSign(at position: Int) -> Int? {
    guard text[position].isOne(of: "@&\\") || text[position] == 0xEF else { return nil }
    return Self.atSigns.first { text.has($0, at: position) }.map { position + $0.utf8CodeUnitCount }
  }

  private func isLocal(_ position: Int) -> Bool {
    text.isWord(at: position) || text[position].isOne(of: ".+-%") && position < text.count
  }

  /// Labels, of which the last has two characters or more and does not begin with a digit; or an IP address.
  ///
  /// A single label is a host of the own network, unless it is the tag of a package.
  private func domain(from start: Int, isLocal: Bool) -> Int? {
    let bracket = text.byte(start, is: "[") ? 1 : 0
    if let stop = text.ipv4(at: start + bracket) ?? (bracket > 0 ? text.ipv6(at: start + 1) : nil) {
      return text.byte(stop, is: "]") && bracket > 0 ? stop + 1 : stop
    }
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
        if label > start || isLocal, position - label >= 2, !text[label].isDigit { stop = position }
      } else {
        break
      }
    }
    guard let stop else { return nil }
    let isTag = Self.tags.contains { $0.utf8CodeUnitCount == stop - start && text.has($0, at: start) }
    return isTag ? nil : stop
  }
}
