/// Secrets that something before them announces. Each function gives the secret's range, or nil.
extension TextScan {
  /// The value after the `=` or `:` here, if the name before it is one of a secret: `password=…`, `"token": "…"`.
  func namedSecret(at start: Int) -> Range<Int>? {
    let isAssignment = byte(start, is: "=")
    guard isAssignment || byte(start, is: ":") else { return nil }
    var nameEnd = start
    if byte(nameEnd - 1, is: " ") { nameEnd -= 1 }
    while nameEnd > start - 4, self[nameEnd - 1].isOne(of: "\"'\\") { nameEnd -= 1 }
    let isQuotedName = self[nameEnd].isOne(of: "\"'\\")
    let kind = SecretNames.kind { name in
      let nameStart = nameEnd - name.utf8CodeUnitCount
      return has(name, at: nameStart) && isPartStart(nameStart)
    }
    guard let kind else { return nil }
    var first = start + 1
    if byte(first, is: "=") { first += 1 }
    first = end(from: first, limit: 4) { $0 == 0x20 || $0 == 0x09 }
    let scheme = schemeWord(at: first)
    first = scheme ?? first
    let value = value(from: first)
    guard !value.isEmpty else { return nil }
    let isCertain = isAssignment || isQuotedName || scheme != nil || kind == .password || looksSecret(value)
    return isCertain ? value : nil
  }

  /// What follows `Bearer` or `Basic`, unless it is an ordinary word.
  func authorization(at start: Int) -> Range<Int>? {
    guard self[start] | 0x20 == 0x62, !isWord(before: start), let first = schemeWord(at: start) else { return nil }
    let stop = end(from: first) { $0.isAlphanumeric || $0.isOne(of: "-._~+/=") }
    let letters = end(from: first + 1) { $0.isLowercase }
    guard stop - first >= 8, letters < stop || stop - first >= 16 else { return nil }
    return first..<stop
  }

  /// `user:password` of `scheme://user:password@host`; a user alone too.
  func userPart(at start: Int) -> Range<Int>? {
    guard byte(start, is: "/"), byte(start - 1, is: "/"), byte(start - 2, is: ":") else { return nil }
    let stop = end(from: start + 1) { !$0.isBlank && !$0.isDelimiter && !$0.isOne(of: "/?#@") }
    return stop > start + 1 && byte(stop, is: "@") ? start + 1..<stop : nil
  }

  private func schemeWord(at start: Int) -> Int? {
    for word in ["bearer", "basic", "token", "digest"] as [StaticString] where has(word, at: start) {
      let gap = start + word.utf8CodeUnitCount
      let first = end(from: gap, limit: 4) { $0 == 0x20 }
      if first > gap { return first }
    }
    return nil
  }

  /// The text in quotation marks here, else up to a blank or a separator.
  private func value(from start: Int) -> Range<Int> {
    let mark = self[start] == 0x5C ? start + 1 : start
    if self[mark].isOne(of: "\"'") {
      let quote = self[mark]
      let stop = end(from: mark + 1) { $0 != quote && $0 != 0x0A && $0 != 0x5C }
      if self[stop] == quote || self[stop] == 0x5C { return mark + 1..<stop }
    }
    return start..<end(from: start) { !$0.isBlank && !$0.isDelimiter && !$0.isOne(of: "&;,)]}\\") }
  }

  /// A name begins the text, follows a separator, or is a capitalised part of a compound: `accessToken`.
  private func isPartStart(_ start: Int) -> Bool {
    !isWord(before: start) || byte(start - 1, is: "_") || self[start].isUppercase && self[start - 1].isLowercase
  }

  private func looksSecret(_ value: Range<Int>) -> Bool {
    value.count >= 16 || value.count >= 8 && value.contains { self[$0].isDigit }
  }
}
