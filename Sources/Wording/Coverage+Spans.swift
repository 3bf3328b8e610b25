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
