/// What the digits of a card or an account tell.
enum PaymentNumber {
  /// Whether they begin as a card system's of that length do, and end with the check digit of Luhn.
  static func isCard(_ digits: [Int]) -> Bool {
    guard digits.count >= 13 else { return false }
    let two = digits[0] * 10 + digits[1]
    let four = two * 100 + digits[2] * 10 + digits[3]
    let isKnown =
      switch digits.count {
      case 14: (300...305).contains(four / 10) || [36, 38, 39].contains(two)
      case 15: two == 34 || two == 37
      case 16:
        digits[0] == 4 || (51...55).contains(two) || (2221...2720).contains(four) || (2200...2204).contains(four)
          || four == 6011 || two == 65 || two == 62 || (644...649).contains(four / 10) || two == 35
          || [50, 56, 57, 58, 60, 63, 67].contains(two)
      case 13: digits[0] == 4
      default: digits[0] == 4 || two == 62 || [50, 56, 57, 58, 60, 63, 67].contains(two)
      }
    guard isKnown else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
      let doubled = entry.offset % 2 == 1 ? entry.element * 2 : entry.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  /// Of the number that the text up to `byte` spells, letters counting 10 to 35, by 97; `rest` is that of the text before.
  static func remainder(_ rest: Int, _ byte: UInt8) -> Int {
    byte.isDigit ? (rest * 10 + Int(byte - 48)) % 97 : (rest * 100 + Int(byte - 55)) % 97
  }
}
