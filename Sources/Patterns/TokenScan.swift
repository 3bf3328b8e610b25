/// Finds tokens that nothing announces, from left to right.
///
/// A stretch that was read in vain is not read again.
struct TokenScan<Source: ByteSource> {
  static var shortest: Int { 20 }
  /// Standard base64 contains `/`, as paths do; a run with `/` has to be longer to count.
  static var shortestWithSlash: Int { 32 }

  let text: TextScan<Source>
  private var barrenUntil = 0

  init(_ text: TextScan<Source>) { self.text = text }

  /// The position after the token that starts at `start`; nil for none.
  mutating func end(at start: Int) -> Int? {
    guard text[start].isAlphanumeric else { return nil }
    if let stop = cloudKey(at: start) { return stop }
    guard !text.isWord(before: start) else { return nil }
    if let stop = webToken(at: start) { return stop }
    if start >= barrenUntil {
      let run = text.end(from: start) { $0.isAlphanumeric || $0.isOne(of: "-_") }
      if run - start >= Self.shortest, hasDigitAndLetter(start..<run), !WordyRun(text, start..<run).isWordy {
        return text.end(from: run, limit: 2) { $0 == 0x3D }
      }
      barrenUntil = run
    }
    return base64(at: start)
  }

  /// JSON Web Token: `eyJ` and two or three parts of URL-safe base64.
  private func webToken(at start: Int) -> Int? {
    guard text[start] == 0x65, text[start + 1] == 0x79, text[start + 2] == 0x4A else { return nil }
    let stop = text.end(from: start) { $0.isAlphanumeric || $0.isOne(of: "-_.") }
    return stop - start >= 10 ? stop : nil
  }

  /// The id of an AWS key: `AKIA`, `ASIA` and others, and 16 capitals and digits.
  private func cloudKey(at start: Int) -> Int? {
    guard text.byte(start, is: "A"), !text[start - 1].isUppercase, !text[start - 1].isDigit,
      (["akia", "asia", "abia", "acca", "aroa", "aida", "agpa", "anpa", "anva"] as [StaticString])
        .contains(where: { text.has($0, at: start) })
    else { return nil }
    let stop = text.end(from: start, limit: 21) { $0.isUppercase || $0.isDigit }
    return stop - start == 20 && !text[stop].isASCIILetter ? stop : nil
  }

  private func base64(at start: Int) -> Int? {
    guard !text.byte(start - 1, is: "/"), !text.byte(start - 1, is: "+") else { return nil }
    let stop = text.end(from: start) { $0.isAlphanumeric || $0.isOne(of: "+/") }
    guard stop - start >= Self.shortestWithSlash, hasDigitAndLetter(start..<stop) else { return nil }
    var segment = start
    var hasUpper = false
    var hasLower = false
    for position in start...stop {
      hasUpper = hasUpper || text[position].isUppercase
      hasLower = hasLower || text[position].isLowercase
      guard position == stop || text.byte(position, is: "/") else { continue }
      if isPathSegment(segment..<position) { return nil }
      segment = position + 1
    }
    return hasUpper && hasLower ? text.end(from: stop, limit: 2) { $0 == 0x3D } : nil
  }

  /// A word or a number of two characters or more, or nothing.
  private func isPathSegment(_ range: Range<Int>) -> Bool {
    if range.count < 2 { return range.isEmpty }
    return range.allSatisfy { text[$0].isLowercase } || range.allSatisfy { text[$0].isDigit }
  }

  private func hasDigitAndLetter(_ range: Range<Int>) -> Bool {
    range.contains { text[$0].isDigit } && range.contains { text[$0].isASCIILetter }
  }
}
