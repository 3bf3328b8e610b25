/// Secrets that something before them announces. Each function gives the secret's range, or nil.
extension TextScan {
  /// The value after the `=` or `:` here, if the name before it is one of a secret: `password=…`, `"token": "…"`,
  /// `password%3D…`, with blanks and line ends between.
  func namedSecret(at start: Int) -> Range<Int>? {
    guard let sign = assignment(at: start) else { return nil }
    let nameEnd = nameEnd(before: start)
    guard let kind = secretName(endingAt: nameEnd) else { return nil }
    let isQuotedName = nameEnd < start && self[nameEnd].isOne(of: "\"'\\&%")
    var first = valueStart(after: sign.end)
    let hasLineEnd = (sign.end..<max(sign.end, first)).contains { self[$0].isOne(of: "\n\r") }
    let scheme = schemeWord(at: first)
    first = scheme ?? first
    if kind == .pin { return shortCode(at: first) }
    let value = value(from: first, isEncoded: byte(start, is: "%"))
    guard !value.isEmpty else { return nil }
    switch kind {
    case .password, .pin: return value
    case .token:
      let isCertain = !hasLineEnd && (!sign.isColon || isQuotedName) || scheme != nil || looksSecret(value)
      return isCertain ? value : nil
    }
  }

  /// The value of the option here: `--password x`, `-token x`, `-u user:word`.
  func optionSecret(at start: Int) -> Range<Int>? {
    guard byte(start, is: "-"), !byte(start - 1, is: "-"), !isWord(before: start) else { return nil }
    let name = end(from: start, limit: 2) { $0 == 0x2D }
    let nameEnd = end(from: name, limit: 40) { $0.isAlphanumeric || $0.isOne(of: "-_") }
    guard nameEnd > name, self[nameEnd].isOne(of: " \t=") else { return nil }
    let value = value(from: end(from: nameEnd, limit: 4) { $0.isOne(of: " \t=") }, isEncoded: false)
    guard !value.isEmpty, !self[value.lowerBound].isOne(of: "-|&") else { return nil }
    let named = nameEnd - name
    if ["u", "user", "proxy-user"].contains(where: { $0.utf8CodeUnitCount == named && has($0, at: name) }) {
      return isLogin(value) ? value : nil
    }
    guard let kind = secretName(endingAt: nameEnd), kind != .pin, !isSpeech(value) else { return nil }
    return value
  }

  /// The text of an element: `<password>…</password>`.
  func elementSecret(at start: Int) -> Range<Int>? {
    guard byte(start, is: ">"), secretName(endingAt: start) == .password else { return nil }
    var name = start
    while name > start - 40, self[name - 1].isAlphanumeric || self[name - 1].isOne(of: "-_:") { name -= 1 }
    let stop = end(from: start + 1, limit: 256) { $0 != 0x3C && $0 != 0x0A }
    return byte(name - 1, is: "<") && stop > start + 1 && byte(stop, is: "<") ? start + 1..<stop : nil
  }

  /// What follows `Bearer` or `Basic`, unless it is an ordinary word.
  func authorization(at start: Int) -> Range<Int>? {
    guard self[start] | 0x20 == 0x62, !isWord(before: start), let first = schemeWord(at: start) else { return nil }
    let stop = end(from: first) { $0.isAlphanumeric || $0.isOne(of: "-._~+/=") }
    let letters = end(from: first + 1) { $0.isLowercase }
    guard stop - first >= 8, letters < stop || stop - first >= 16 else { return nil }
    return first..<stop
  }

  /// 3 to 8 digits, perhaps in quotation marks.
  private func shortCode(at start: Int) -> Range<Int>? {
    let first = end(from: start, limit: 2) { $0.isOne(of: "\"'\\") }
    let stop = end(from: first, limit: 9) { $0.isDigit }
    return (3...8).contains(stop - first) && !isWord(at: stop) ? first..<stop : nil
  }

  private func secretName(endingAt end: Int) -> SecretNames.SecretKind? {
    // `password2`, `new_password1`
    var end = end
    for _ in 0..<2 where self[end - 1].isDigit { end -= 1 }
    return SecretNames.kind { name, anywhere in
      let start = end - name.utf8CodeUnitCount
      return has(name, at: start) && (anywhere || isPartStart(start))
    }
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
  private func value(from start: Int, isEncoded: Bool) -> Range<Int> {
    let mark = self[start] == 0x5C ? start + 1 : start
    if self[mark].isOne(of: "\"'") {
      let quote = self[mark]
      let stop = end(from: mark + 1) { $0 != quote && $0 != 0x0A && $0 != 0x5C }
      if self[stop] == quote || self[stop] == 0x5C { return mark + 1..<stop }
    }
    let stop = end(from: start) { !$0.isBlank && !$0.isDelimiter && !$0.isOne(of: "&;,)]}\\") }
    guard isEncoded else { return start..<stop }
    let next = (start..<stop).first { has("%26", at: $0) || has("%20", at: $0) || has("%22", at: $0) }
    return start..<(next ?? stop)
  }

  /// A name begins the text, follows a separator, or is a capitalised part of a compound: `accessToken`.
  private func isPartStart(_ start: Int) -> Bool {
    !isWord(before: start) || byte(start - 1, is: "_") || self[start].isUppercase && self[start - 1].isLowercase
  }

  private func looksSecret(_ value: Range<Int>) -> Bool {
    value.count >= 16 || value.count >= 8 && value.contains { self[$0].isDigit }
  }

  /// `user:word`, neither a number of a user and its group nor an address.
  private func isLogin(_ value: Range<Int>) -> Bool {
    guard let colon = value.first(where: { byte($0, is: ":") }), colon > value.lowerBound, colon + 1 < value.upperBound,
      !has("://", at: colon)
    else { return false }
    return value.contains { !self[$0].isDigit && $0 != colon }
  }

  /// Whether the text goes on as speech does: "the option --token is missing".
  private func isSpeech(_ value: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "is", "was", "are", "and", "or", "not", "must", "should", "has", "for", "to", "in", "option", "argument", "flag",
      "given", "missing", "required", "requires", "cannot", "needs", "не", "и", "или",
    ]
    return words.contains { $0.utf8CodeUnitCount == value.count && has($0, at: value.lowerBound) }
  }
}
