import Foundation
import Statistics

/// Hours of real series with labels (docs/methods.md#study): an event is true if it meets a window, a window found if an event meets
/// it.
struct BenchmarkStudy {
  private var series = 0
  private var weeks = 0.0
  private var trueEvents = 0
  private var falseEvents = 0
  private var found = 0
  private var windows = 0

  init(_ all: [BenchmarkSeries]) { for one in all { add(one) } }

  private mutating func add(_ one: BenchmarkSeries) {
    var anomalies = HourlyAnomalies()
    let told = one.days.flatMap { anomalies.judge($0) }.filter { Double($0.time) >= one.scoredFrom }
    var met: Set<Int> = []
    for event in AnomalyEvent.events(told) {
      let (first, last) = (event.hours[0].time, event.hours[event.hours.count - 1].time)
      let meeting = one.windows.indices.filter {
        Double(first) <= one.windows[$0].upperBound && Double(last + 1) > one.windows[$0].lowerBound
      }
      met.formUnion(meeting)
      if meeting.isEmpty { falseEvents += 1 } else { trueEvents += 1 }
    }
    series += 1
    weeks += one.scoredWeeks
    found += met.count
    windows += one.windows.count
  }

  func print() {
    let precision = Double(trueEvents) / Double(max(1, trueEvents + falseEvents))
    let recall = Double(found) / Double(max(1, windows))
    let score = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    Swift.print("\n**Hours of real series**\n")
    Swift.print(
      String(
        format: "%d series, %.1f weeks: event F1 %.3f (precision %d of %d, windows found %d of %d), "
          + "%.3f false events per series and week", series, weeks, score, trueEvents, trueEvents + falseEvents, found,
        windows, Double(falseEvents) / weeks))
  }
}
