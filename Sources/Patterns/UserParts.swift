/// User and password in addresses.
extension TextScan {
  /// `user:password` of `scheme://user:password@host`; a user alone too.
  ///
  /// A password may hold `@`, and `/`, `?` and `#` where its colon shows that one has begun: `host:8080/@scope` has
  /// none.
  func userPart(at start: Int) -> Range<Int>? {
    guard byte(start, is: "/"), byte(start - 1, is: "/"), byte(start - 2, is: ":") else { return nil }
    let first = start + 1
    let authority = end(from: first) { !$0.isBlank && !$0.isDelimiter && !$0.isOne(of: "/?#") }
    let at = lastAt(first..<authority)
    let user = first..<(at ?? authority)
    guard self[authority].isOne(of: "/?#"), let colon = user.first(where: { byte($0, is: ":") }),
      !byte(authority - 1, is: "]"), at != nil || isPassword(colon + 1..<authority, scheme: start - 2)
    else { return at.map { first..<$0 } }
    let stop = end(from: authority, limit: 256) { !$0.isBlank && !$0.isDelimiter }
    return (lastAt(authority..<stop) ?? at).map { first..<$0 }
  }

  /// Where the last `@` stands that something precedes and follows.
  private func lastAt(_ range: Range<Int>) -> Int? {
    range.last { byte($0, is: "@") && $0 > range.lowerBound }
  }

  /// Digits after the colon are a port, at least on the web.
  private func isPassword(_ text: Range<Int>, scheme colon: Int) -> Bool {
    if text.contains(where: { !self[$0].isDigit }) { return true }
    let isWeb = (["http", "https", "ws", "wss"] as [StaticString]).contains {
      has($0, at: colon - $0.utf8CodeUnitCount)
    }
    return !text.isEmpty && !isWeb
  }
}
