/// Dates and times of day. Each function gives the position after what starts at `start`, or nil.
extension TextScan {
  /// `2026-11-20`, `20.11.2026`, `11/20/2026`, `20 Nov 2026`, `Nov 20, 2026`, `20 ноября 2026`, each with or without a
  /// time; `20261120T071500Z`; `Nov 20 07:15:00`.
  func date(at start: Int) -> Int? {
    guard !isWord(before: start) else { return nil }
    if let stop = compactTimestamp(at: start) { return stop }
    guard let stop = yearFirst(at: start) ?? yearLast(at: start) ?? dayOfNamedMonth(at: start) ?? namedMonth(at: start)
    else { return nil }
    guard let hours = timeStart(after: stop), let end = clock(at: hours) else {
      return isWord(at: stop) && !byte(stop, is: "_") ? nil : stop
    }
    return withOffset(end)
  }

  /// `7:15`, `07:15:00.123`, perhaps with an offset.
  func time(at start: Int) -> Int? {
    guard self[start].isDigit, !isWord(before: start), !byte(start - 1, is: ":"), let stop = clock(at: start)
    else { return nil }
    return byte(stop, is: ":") && self[stop + 1].isDigit ? nil : withOffset(stop)
  }

  /// The value of 1 to `width` digits and the position after them; nil when there are none or more.
  private func digits(_ start: Int, _ range: ClosedRange<Int>, width: ClosedRange<Int> = 1...2) -> Int? {
    let stop = end(from: start, limit: width.upperBound + 1) { $0.isDigit }
    guard width.contains(stop - start) else { return nil }
    var value = 0
    for position in start..<stop { value = value * 10 + Int(self[position] - 48) }
    return range.contains(value) ? stop : nil
  }

  private func year(_ start: Int) -> Int? { digits(start, 1000...2999, width: 4...4) }

  private func yearFirst(at start: Int) -> Int? {
    guard let year = year(start), self[year].isOne(of: "-/."), let month = digits(year + 1, 1...12),
      self[month] == self[year], let day = digits(month + 1, 1...31)
    else { return nil }
    return day
  }

  private func yearLast(at start: Int) -> Int? {
    guard let first = digits(start, 1...31), self[first].isOne(of: "./-"), let second = digits(first + 1, 1...31),
      self[second] == self[first], let year = year(second + 1)
    else { return nil }
    return year
  }

  private func dayOfNamedMonth(at start: Int) -> Int? {
    guard let day = digits(start, 1...31), self[day].isOne(of: " -"), let month = monthName(at: day + 1),
      self[month].isOne(of: " -"), let year = year(month + 1)
    else { return nil }
    return year
  }

  private func namedMonth(at start: Int) -> Int? {
    guard self[start].isASCIILetter, let month = monthName(at: start), byte(month, is: " "),
      let day = digits(byte(month + 1, is: " ") ? month + 2 : month + 1, 1...31)
    else { return nil }
    let gap = byte(day, is: ",") ? day + 1 : day
    if byte(gap, is: " "), let year = year(gap + 1) { return year }
    return timeStart(after: day).flatMap(clock(at:)) == nil ? nil : day
  }

  private func monthName(at start: Int) -> Int? {
    MonthNames.all.first { has($0, at: start) && !isWord(at: start + $0.utf8CodeUnitCount) }
      .map { start + $0.utf8CodeUnitCount }
  }

  private func compactTimestamp(at start: Int) -> Int? {
    guard self[start].isDigit, let days = digits(start, 10_000_101...29_991_231, width: 8...8), byte(days, is: "T"),
      let clock = digits(days + 1, 0...235_960, width: 6...6)
    else { return nil }
    let stop = withOffset(fraction(clock))
    return isWord(at: stop) ? nil : stop
  }

  private func timeStart(after stop: Int) -> Int? {
    let gap = byte(stop, is: ",") ? stop + 1 : stop
    return self[gap].isOne(of: " Tt_") ? gap + 1 : nil
  }

  private func clock(at start: Int) -> Int? {
    guard let hours = digits(start, 0...24), byte(hours, is: ":"), let minutes = digits(hours + 1, 0...59, width: 2...2)
    else { return nil }
    guard byte(minutes, is: ":") else { return minutes }
    return digits(minutes + 1, 0...60, width: 2...2).map(fraction)
  }

  private func fraction(_ stop: Int) -> Int {
    guard self[stop].isOne(of: ".,"), self[stop + 1].isDigit else { return stop }
    return end(from: stop + 1) { $0.isDigit }
  }

  private func withOffset(_ stop: Int) -> Int {
    if self[stop].isOne(of: "Zz"), !isWord(at: stop + 1) { return stop + 1 }
    let sign = byte(stop, is: " ") ? stop + 1 : stop
    guard self[sign].isOne(of: "+-"), let hours = digits(sign + 1, 0...14, width: 2...2) else {
      if self[sign].isOne(of: "+-"), let both = digits(sign + 1, 0...1459, width: 4...4) { return both }
      return stop
    }
    guard byte(hours, is: ":") else { return sign == stop ? hours : stop }
    return digits(hours + 1, 0...59, width: 2...2) ?? stop
  }
}
