extension Instant {
  /// Parses ISO 8601 with `Z` or an offset: `2026-11-20T01:00:00Z`, `2026-11-20T04:00+03:00`, `2026-11-20
  /// 01:00:00.250000Z`.
  ///
  /// Seconds may be left out; of a fraction six digits count. Nil for anything else, also for a time without a zone.
  package init?(iso8601 text: some StringProtocol) {
    var rest = Substring(text)[...]
    guard let day = Day(rest.prefix(10)) else { return nil }
    rest = rest.dropFirst(10)
    guard let separator = rest.popFirst(), "T t".contains(separator),
      let clock = Instant.clock(&rest), let offset = Instant.offset(rest)
    else { return nil }
    self.init(microseconds: Int64(day.number) * 86_400_000_000 + clock - offset * 1_000_000)
  }

  /// Microseconds since midnight of `04:00`, `04:00:30` or `04:00:30.5`, taken off the front.
  private static func clock(_ rest: inout Substring) -> Int64? {
    guard let hour = digits(&rest, below: 24), rest.popFirst() == ":", let minute = digits(&rest, below: 60) else {
      return nil
    }
    let whole = (hour * 3600 + minute * 60) * 1_000_000
    guard rest.first == ":" else { return whole }
    rest.removeFirst()
    guard let second = digits(&rest, below: 60) else { return nil }
    guard rest.first == "." else { return whole + second * 1_000_000 }
    let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard (1...9).contains(fraction.count) else { return nil }
    rest = rest.dropFirst(1 + fraction.count)
    let six = (fraction + "000000").prefix(6)
    return Int64(six).map { whole + second * 1_000_000 + $0 }
  }

  /// Seconds east of UTC of `Z`, `+03:00`, `+0300` or `+03`.
  private static func offset(_ text: Substring) -> Int64? {
    if text == "Z" || text == "z" { return 0 }
    var rest = text
    guard let sign = rest.popFirst(), sign == "+" || sign == "-", let hours = digits(&rest, below: 24) else {
      return nil
    }
    if rest.first == ":" { rest.removeFirst() } else if rest.isEmpty { rest = "00" }
    guard let minutes = digits(&rest, below: 60), rest.isEmpty else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static func digits(_ rest: inout Substring, below limit: Int64) -> Int64? {
    let two = rest.prefix(2)
    guard two.utf8.count == 2, two.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int64(two), value < limit
    else { return nil }
    rest = rest.dropFirst(2)
    return value
  }
}
