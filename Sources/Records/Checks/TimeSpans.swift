/// Stretches of time in order, none of which touches another.
package struct TimeSpans: Hashable, Sendable {
  package let ranges: [Range<Instant>]

  /// Takes stretches in any order; those that meet become one, and empty ones none.
  package init(_ spans: [Range<Instant>]) {
    ranges = spans.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, span in
      if let last = joined.last, span.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
  }

  package var seconds: Double { ranges.reduce(0) { $0 + $1.upperBound.seconds(since: $1.lowerBound) } }

  /// What of them lies within.
  package func clipped(to span: Range<Instant>) -> TimeSpans { TimeSpans(ranges.map { $0.clamped(to: span) }) }

  /// What of them lies in none of the others.
  package func subtracting(_ others: TimeSpans) -> TimeSpans {
    var rest: [Range<Instant>] = []
    var next = 0
    for span in ranges {
      var start = span.lowerBound
      while next < others.ranges.count, others.ranges[next].upperBound <= start { next += 1 }
      var index = next
      while index < others.ranges.count, others.ranges[index].lowerBound < span.upperBound {
        let other = others.ranges[index]
        if start < other.lowerBound { rest.append(start..<other.lowerBound) }
        start = max(start, other.upperBound)
        index += 1
      }
      if start < span.upperBound { rest.append(start..<span.upperBound) }
    }
    return TimeSpans(rest)
  }
}
