/// Identifiers that machines make. Each function gives the position after what starts at `start`, or nil.
extension TextScan {
  /// 8-4-4-4-12 hexadecimal digits.
  func uuid(at start: Int) -> Int? {
    guard byte(start + 8, is: "-"), byte(start + 13, is: "-"), !isWord(before: start) else { return nil }
    for offset in 0..<36 {
      let isHyphen = offset == 8 || offset == 13 || offset == 18 || offset == 23
      guard isHyphen ? byte(start + offset, is: "-") : self[start + offset].isHexadecimal else { return nil }
    }
    return isWord(at: start + 36) ? nil : start + 36
  }

  /// `0x` and hexadecimal digits.
  func prefixedHexadecimal(at start: Int) -> Int? {
    guard has("0x", at: start), !isWord(before: start) else { return nil }
    let stop = end(from: start + 2) { $0.isHexadecimal }
    return stop > start + 2 && !isWord(at: stop) ? stop : nil
  }

  /// Eight or more hexadecimal digits with a digit and a letter among them, and 32 of any kind: a UUID without hyphens.
  func hexadecimalID(at start: Int) -> Int? {
    guard self[start].isHexadecimal, !isWord(before: start) else { return nil }
    var digits = 0
    let stop = end(from: start) { byte in
      digits += byte.isDigit ? 1 : 0
      return byte.isHexadecimal
    }
    let length = stop - start
    guard length >= 8, !isWord(at: stop) else { return nil }
    return length == 32 || digits > 0 && digits < length ? stop : nil
  }

  /// Digits, grouped or with decimals (`1,234.5`), not inside a word.
  ///
  /// A unit may follow directly (`30ms`) and is left.
  func number(at start: Int) -> Int? {
    guard self[start].isDigit, !isWord(before: start) else { return nil }
    var taken: Int?
    var position = start
    while true {
      let stop = end(from: position) { $0.isDigit }
      guard stop > position else { return taken }
      guard !isWord(at: stop) || hasUnit(at: stop) else { return taken }
      taken = stop
      guard byte(stop, is: ".") || byte(stop, is: ","), self[stop + 1].isDigit else { return taken }
      position = stop + 1
    }
  }

  private func hasUnit(at start: Int) -> Bool {
    let units: [StaticString] = [
      "ms", "us", "ns", "s", "sec", "min", "m", "h", "d", "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "px",
      "мс", "с", "сек", "мин", "ч", "КБ", "МБ", "ГБ",
    ]
    return units.contains { has($0, at: start) && !isWord(at: start + $0.utf8CodeUnitCount) }
  }
}
