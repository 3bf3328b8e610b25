/// Hides what must not leave in a report: addresses of people and hosts, numbers of cards, accounts and telephones, and
/// secrets.
package enum Privacy {
  /// E-mail addresses become `•••@•••`, IPv4 and IPv6 addresses `•.•.•.•`, and the rest `•••`: numbers of cards,
  /// accounts and telephones; JSON Web Tokens, what follows `Bearer` or `Basic`, values of names and options such as
  /// `password`, `token` and `key`, the user part of a URL, AWS keys, and runs of 20 characters or more with digits and
  /// letters that are neither a UUID with hyphens nor made of words (`checkout-page-2026`).
  ///
  /// All else stays as it is. docs/settings.md has the table.
  ///
  /// A sieve, no proof: a secret that looks like a word passes. Time is linear in the length.
  package static func masked(_ text: String) -> String {
    isPlain(text.utf8) ? text : String(decoding: masked(source: Array(text.utf8)), as: UTF8.self)
  }

  /// Whether nothing can be hidden in the text: letters, a few digits and what separates words in a path.
  ///
  /// There may be hundreds of thousands of such names, and a look at them costs a tenth of the scan.
  static func isPlain(_ text: some Sequence<UInt8>) -> Bool {
    var digits = 0
    var hasDot = false
    var word = 0
    var path = 0
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text {
      guard byte.isAlphanumeric || byte.isOne(of: "/_-.") else { return false }
      if last == (UInt8(ascii: "e"), UInt8(ascii: "y")), byte == UInt8(ascii: "J") { return false }
      last = (last.1, byte)
      digits += byte.isDigit ? 1 : 0
      hasDot = hasDot || byte == UInt8(ascii: ".")
      word = byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") ? 0 : word + 1
      path = byte.isAlphanumeric || byte == UInt8(ascii: "/") ? path + 1 : 0
      // An address has four digits and dots, a number of a telephone ten; a token is long.
      guard word < 20, path < 32, digits < 8, !hasDot || digits < 4 else { return false }
    }
    return true
  }

  static func masked(source: some ByteSource) -> [UInt8] {
    let text = TextScan(source)
    var mail = MailAddressScan(text)
    var tokens = TokenScan(text)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let step = step(text, position, &mail, &tokens)
      for kept in position..<step.keep { result.append(text[kept]) }
      result += Array(step.sign.utf8)
      position = step.next
    }
    return result
  }

  /// What to do at one position: keep the text up to `keep`, write `sign`, go on at `next`.
  private struct Step {
    let keep: Int
    var sign = ""
    let next: Int
  }

  private static func step<Source>(
    _ text: TextScan<Source>, _ start: Int, _ mail: inout MailAddressScan<Source>, _ tokens: inout TokenScan<Source>
  ) -> Step {
    func hiding(_ range: Range<Int>) -> Step { Step(keep: range.lowerBound, sign: "•••", next: range.upperBound) }
    if let value = text.namedSecret(at: start) ?? text.optionSecret(at: start) ?? text.elementSecret(at: start)
      ?? text.authorization(at: start) ?? text.userPart(at: start)
    {
      return hiding(value)
    }
    if let end = text.uuid(at: start) { return Step(keep: end, next: end) }
    if let end = mail.end(at: start) { return Step(keep: start, sign: "•••@•••", next: end) }
    if let end = text.ipv4(at: start) ?? text.ipv6(at: start) { return Step(keep: start, sign: "•.•.•.•", next: end) }
    if let end = text.cardNumber(at: start) ?? text.bankAccount(at: start) ?? text.phoneNumber(at: start)
      ?? tokens.end(at: start)
    {
      return hiding(start..<end)
    }
    let next = text.nextPlace(after: start)
    return Step(keep: next, next: next)
  }
}
