import Charting
import Records
import Wording

/// What an axis of days in a row says of weeks.
extension [Day] {
  /// Ticks at Mondays, every first, second, … of them; the first set that fits is drawn.
  /// - Parameter place: where within the day, 0 to 1, or behind it.
  func mondays(every steps: [Int], _ words: any Words, at place: Double) -> [[Tick]] {
    let mondays = indices.filter { self[$0].weekday == 1 && Double($0) + place < Double(count) }
    return steps.map { step in
      stride(from: 0, to: mondays.count, by: step).map {
        Tick(at: Double(mondays[$0]) + place, label: words.shortDay(self[mondays[$0]]))
      }
    }
  }

  /// Days that the settings mark, in brackets with their names.
  func marked(_ calendar: [CalendarEvent]) -> [Mark] {
    calendar.compactMap { event in
      guard let from = firstIndex(where: event.contains), let to = lastIndex(where: event.contains) else { return nil }
      return .span(
        SpanMark(
          from: Double(from), to: Double(to + 1), .minor,
          label: Legible.line(event.name, limit: EventMarks.longestName)))
    }
  }

  var weekends: [Mark] {
    indices.filter { self[$0].weekday == 6 || ($0 == 0 && self[$0].weekday == 7) }.map { index in
      .shade(
        from: Double(index), to: Double(Swift.min(count, index + (self[index].weekday == 6 ? 2 : 1))), .shade, tag: "")
    }
  }
}
