/// Replaces what differs between two occurrences of one error by placeholders, so that they get one text.
package enum Mask {
  /// Quoted parts, UUIDs, e-mail addresses, URLs, IPv4 and IPv6 addresses, MAC addresses, dates with times, times,
  /// 0x-numbers, paths of two segments or more, hexadecimal ids and numbers, tried in this order at every place from
  /// left to right (docs/methods.md#masked-texts).
  ///
  /// A number inside a word stays: `log4j2`.
  ///
  /// Time is linear in the length. Bytes that are no UTF-8 are kept.
  package static func masked(_ bytes: [UInt8]) -> [UInt8] {
    // Every pattern has one of these bytes; most words of most texts do not.
    bytes.contains { $0.isDigit || $0.isOne(of: "@/\\:%\"") || $0 == 0xC2 } ? masked(source: bytes) : bytes
  }

  static func masked(source: some ByteSource) -> [UInt8] {
    let text = TextScan(source)
    var mail = MailAddressScan(text)
    var quotes = QuotedPartScan(text)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      if let found = match(text, position, &mail, &quotes) {
        result += Array(found.name.utf8)
        position = found.end
      } else {
        let next = text.nextPlace(after: position)
        while position < next {
          result.append(text[position])
          position += 1
        }
      }
    }
    return result
  }

  private static func match<Source>(
    _ text: TextScan<Source>, _ start: Int, _ mail: inout MailAddressScan<Source>,
    _ quotes: inout QuotedPartScan<Source>
  ) -> (name: String, end: Int)? {
    if let end = quotes.end(at: start) { return ("<quoted>", end) }
    if let end = text.uuid(at: start) { return ("<uuid>", end) }
    if let end = mail.end(at: start) { return ("<email>", end) }
    if let end = text.url(at: start) { return ("<url>", end) }
    if !text.isWord(before: start), let end = text.ipv4(at: start) { return ("<ip>", end) }
    if let end = text.ipv6(at: start) { return ("<ip>", end) }
    if let end = text.mac(at: start) { return ("<mac>", end) }
    if let end = text.date(at: start) { return ("<date>", end) }
    if let end = text.time(at: start) { return ("<time>", end) }
    if let end = text.prefixedHexadecimal(at: start) { return ("<hex>", end) }
    if let end = text.path(at: start) { return ("<path>", end) }
    if let end = text.hexadecimalID(at: start) { return ("<id>", end) }
    if let end = text.number(at: start) { return ("<n>", end) }
    return nil
  }
}

extension TextScan {
  /// The next position where a pattern may start: after a run of letters, after a run of digits, else after one
  /// character.
  func nextPlace(after position: Int) -> Int {
    let byte = self[position]
    if byte.isDigit { return end(from: position) { $0.isDigit } }
    if byte.isASCIILetter { return end(from: position) { $0.isASCIILetter } }
    return position + width(at: position)
  }
}
