/// Addresses of hosts. Each function gives the position after what starts at `start`, or nil.
extension TextScan {
  /// Four numbers from 0 to 255 and perhaps a port.
  ///
  /// A fifth number makes it something else.
  func ipv4(at start: Int) -> Int? {
    guard self[start].isDigit, !self[start - 1].isDigit else { return nil }
    if byte(start - 1, is: "."), self[start - 2].isDigit { return nil }
    guard let stop = dottedQuad(at: start) else { return nil }
    guard byte(stop, is: ":") else { return stop }
    let port = end(from: stop + 1, limit: 6) { $0.isDigit }
    return port > stop + 1 && port <= stop + 6 && !isWord(at: port) ? port : stop
  }

  private func dottedQuad(at start: Int) -> Int? {
    var position = start
    for part in 0..<4 {
      if part > 0 {
        guard byte(position, is: ".") else { return nil }
        position += 1
      }
      let stop = end(from: position, limit: 4) { $0.isDigit }
      guard (1...3).contains(stop - position) else { return nil }
      var value = 0
      for digit in position..<stop { value = value * 10 + Int(self[digit] - 48) }
      guard value <= 255 else { return nil }
      position = stop
    }
    return isWord(at: position) || byte(position, is: ".") && self[position + 1].isDigit ? nil : position
  }

  /// Eight groups, or fewer with one `::`; the last two may be an IPv4 address; a zone (`%eth0`) belongs to it.
  func ipv6(at start: Int) -> Int? {
    guard self[start].isHexadecimal || self[start] == 0x3A, !isWord(before: start), !byte(start - 1, is: ":") else {
      return nil
    }
    var groups = 0
    var hasGap = false
    var position = start
    var stop: Int?
    if byte(position, is: ":") {
      guard byte(position + 1, is: ":") else { return nil }
      hasGap = true
      position += 2
    }
    while groups < 8 {
      if groups > 0 || hasGap, groups <= 6, let quad = dottedQuad(at: position) {
        groups += 2
        stop = quad
        break
      }
      let end = end(from: position, limit: 5) { $0.isHexadecimal }
      guard (1...4).contains(end - position) else { break }
      groups += 1
      stop = end
      guard byte(end, is: ":") else { break }
      if byte(end + 1, is: ":") {
        if hasGap { break }
        hasGap = true
        position = end + 2
        if !self[position].isHexadecimal { stop = position }
      } else {
        position = end + 1
      }
    }
    guard let stop, hasGap ? groups < 8 : groups == 8, !isWord(at: stop) else { return nil }
    if byte(stop, is: ":"), self[stop + 1].isHexadecimal || byte(stop + 1, is: ":") { return nil }
    guard byte(stop, is: "%") else { return stop }
    let zone = end(from: stop + 1, limit: 16) { $0.isAlphanumeric }
    return zone > stop + 1 ? zone : stop
  }

  /// Six pairs of hexadecimal digits, all with `:` or all with `-` between.
  func mac(at start: Int) -> Int? {
    let separator = self[start + 2]
    guard separator.isOne(of: ":-"), !isWord(before: start) else { return nil }
    for offset in 0..<17 {
      let byte = self[start + offset]
      guard offset % 3 == 2 ? byte == separator : byte.isHexadecimal else { return nil }
    }
    let goesOn = self[start + 17] == separator && self[start + 18].isHexadecimal
    return goesOn || isWord(at: start + 17) ? nil : start + 17
  }
}
