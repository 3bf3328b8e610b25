import Records

/// Errors by how often they happen.
extension English {
  private static let named = 3

  func telling(_ fact: ReturnedErrors) -> Telling {
    let list = fact.list
    func times(_ error: ReturnedErrors.Returned) -> String {
      error.count == 1 ? "once" : error.count == 2 ? "twice" : "\(plain(error.count)) times"
    }
    func told(_ error: ReturnedErrors.Returned) -> String {
      "“\(error.name)” (\(times(error)), last before on \(EnglishDates.start(error.last)))"
    }
    let names = list.prefix(Self.named).map(told).joined(separator: ", ")
    let rest = list.count - Self.named
    let head = list.count == 1 ? "Came back" : "\(plain(list.count)) kinds of errors came back"
    return Telling(
      english: "\(head): \(names)" + (rest > 0 ? " and \(plain(rest)) more." : "."),
      clause: list.count == 1 ? "“\(list[0].name)” came back" : "\(plain(list.count)) kinds of errors came back")
  }

  func sentence(_ error: FrequentError) -> String {
    "Look into “\(error.name)”: \(plain(error.count)) of \(EnglishNumbers.counted(error.of, "occurrence", "occurrences"))."
  }
}
