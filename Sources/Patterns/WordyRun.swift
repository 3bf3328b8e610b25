/// Whether a run of letters, digits, `-` and `_` is made of words, as names people choose are.
struct WordyRun {
  private(set) var letters = 0
  private(set) var words = 0
  private(set) var numbers = 0
  private var longestWord = 0
  private var longestNumber = 0

  init<Source>(_ text: TextScan<Source>, _ range: Range<Int>) {
    var start = range.lowerBound
    for position in range {
      let byte = text[position]
      let next = position + 1 < range.upperBound ? text[position + 1] : 0
      if byte.isASCIILetter { letters += 1 }
      let endsHere =
        byte.isDigit != next.isDigit || byte.isASCIILetter != next.isASCIILetter
        || byte.isLowercase && next.isUppercase
        || byte.isUppercase && next.isUppercase && position + 2 < range.upperBound && text[position + 2].isLowercase
      guard endsHere || position + 1 == range.upperBound else { continue }
      let length = position + 1 - start
      if byte.isDigit {
        numbers += 1
        longestNumber = max(longestNumber, length)
      } else if byte.isASCIILetter {
        words += 1
        longestWord = max(longestWord, length)
      }
      start = position + 1
    }
  }

  /// Two words or more, of four letters in the mean and sixteen at most, and at most two numbers of four digits.
  ///
  /// A random run of base64 changes between cases and digits far more often.
  var isWordy: Bool {
    words >= 2 && letters >= 4 * words && longestWord <= 16 && numbers <= 2 && longestNumber <= 4
  }
}
