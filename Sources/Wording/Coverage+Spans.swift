import Records

extension Coverage {
  /// The hours without data; those that follow each other are one span.
  var gapSpans: [(from: Instant, to: Instant)] {
    var spans: [(from: Instant, to: Instant)] = []
    for hour in gaps {
      let end = hour.adding(seconds: 3600)
      if let last = spans.last, last.to == hour { spans[spans.count - 1].to = end } else { spans.append((hour, end)) }
    }
    return spans
  }
}

extension Coverage {
  /// The stretches told as missing; none of a period that the ledger tells.
  var missingSpans: [EmptySpan] { empty.filter { $0.why == .missing } }
}

extension [Coverage.EmptySpan] {
  /// Whether one of them is longer than all others.
  var hasOneLongest: Bool {
    let most = map(\.hours).max()
    return count { $0.hours == most } == 1
  }

  /// The one that a title names: the longest, where several are as long as that the first of all; nil when there are none.
  var namedFirst: Coverage.EmptySpan? { hasOneLongest ? self.max { $0.hours < $1.hours } : first }
}

extension LocalSpan {
  /// Whether it takes two dates with two times to tell.
  var passesMidnight: Bool { firstDay != lastDay && !isOfWholeDays }
}
