/// What stands between a name and its value, plain or encoded for URLs, HTML or JSON.
extension TextScan {
  private static var equalSigns: [StaticString] {
    ["=", "%3d", "%253d", "&#61;", "&#x3d;", "&equals;", "\\u003d", "\\x3d", "＝"]
  }
  private static var colons: [StaticString] {
    [":", "%3a", "%253a", "&#58;", "&#x3a;", "&colon;", "\\u003a", "\\x3a", "："]
  }
  private static var quotes: [StaticString] {
    ["\"", "'", "\\", "&quot;", "&#34;", "&#x22;", "&#39;", "&#x27;", "&apos;", "%22", "%27", "\\u0022", "\\u0027"]
  }

  /// The position after the sign here, and whether it is a colon; nil for none.
  func assignment(at start: Int) -> (end: Int, isColon: Bool)? {
    guard self[start].isOne(of: "=:%&\\") || self[start] == 0xEF else { return nil }
    if let sign = Self.equalSigns.first(where: { has($0, at: start) }) {
      return (start + sign.utf8CodeUnitCount, false)
    }
    return Self.colons.first { has($0, at: start) }.map { (start + $0.utf8CodeUnitCount, true) }
  }

  /// Where a name ends that stands before a sign: blanks and quotation marks between are passed over.
  func nameEnd(before sign: Int) -> Int {
    var end = blankStart(before: sign)
    for _ in 0..<2 {
      let mark = Self.quotes.first { has($0, at: end - $0.utf8CodeUnitCount) }
      end -= mark?.utf8CodeUnitCount ?? 0
    }
    return end
  }

  /// Where a value begins after a sign, its opening quotation mark passed over when that is an encoded one.
  func valueStart(after sign: Int) -> Int {
    // `==`, `=>`, `:=`
    let first = end(from: sign, limit: 2) { $0.isOne(of: "=>") }
    let start = end(from: first, limit: 16) { $0.isBlank }
    let mark = Self.quotes.first { $0.utf8CodeUnitCount > 2 && has($0, at: start) }
    return start + (mark?.utf8CodeUnitCount ?? 0)
  }

  private func blankStart(before position: Int) -> Int {
    var start = position
    while start > 0, start > position - 16, self[start - 1].isBlank { start -= 1 }
    return start
  }
}
