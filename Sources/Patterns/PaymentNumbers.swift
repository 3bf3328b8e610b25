/// Numbers of cards and bank accounts. Each function gives the position after what starts at `start`, or nil.
extension TextScan {
  /// 13 to 19 digits with the first ones of a card system and a valid last one (Luhn), together or in groups with one
  /// kind of single blank or hyphen between.
  func cardNumber(at start: Int) -> Int? {
    guard self[start].isOne(of: "23456"), !isWord(before: start) else { return nil }
    if self[start - 1].isOne(of: ".,"), self[start - 2].isDigit { return nil }
    var digits: [Int] = []
    var position = start
    var group = start
    var separator: Int?
    var found: Int?
    while true {
      let stop = end(from: position, limit: 20) { $0.isDigit }
      for digit in position..<stop { digits.append(Int(self[digit] - 48)) }
      guard digits.count <= 19, separator == nil || (2...7).contains(stop - group) else { break }
      let width = separatorWidth(at: stop)
      if !isWord(at: stop), PaymentNumber.isCard(digits) { found = stop }
      guard width > 0, self[stop + width].isDigit, digits.count < 19 else { break }
      let kind = Int(self[stop])
      guard separator == nil ? stop - start == 4 : separator == kind else { break }
      separator = kind
      position = stop + width
      group = position
    }
    return found
  }

  /// An IBAN: country, check digits and 11 to 30 letters and digits, together or in groups of four; its remainder by 97
  /// is 1.
  func bankAccount(at start: Int) -> Int? {
    guard self[start].isUppercase, self[start + 1].isUppercase, self[start + 2].isDigit, self[start + 3].isDigit,
      !isWord(before: start)
    else { return nil }
    let head = [0, 1, 2, 3].map { self[start + $0] }
    var rest = 0
    var length = 4
    var position = start + 4
    var isGrouped: Bool?
    var found: Int?
    while length <= 34 {
      let width = separatorWidth(at: position)
      if isGrouped == nil { isGrouped = width > 0 }
      if isGrouped == true, length % 4 == 0 {
        guard width > 0 else { break }
        position += width
      }
      guard self[position].isDigit || self[position].isUppercase else { break }
      rest = PaymentNumber.remainder(rest, self[position])
      position += 1
      length += 1
      if length >= 15, !isWord(at: position), head.reduce(rest, PaymentNumber.remainder) == 1 { found = position }
    }
    return found
  }

  /// A blank, a no-break blank or a hyphen, alone.
  private func separatorWidth(at position: Int) -> Int {
    if self[position] == 0xC2, self[position + 1] == 0xA0 { return 2 }
    return byte(position, is: " ") || byte(position, is: "-") ? 1 : 0
  }
}
