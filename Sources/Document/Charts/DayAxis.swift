import Analysis
import Charting
import Records
import Wording

/// A run of whole days ending with the period's last: as many as the kind's series have.
struct DayAxis {
  let source: ChartSource
  let days: [Day]

  init(_ source: ChartSource, count: Int? = nil) {
    self.source = source
    let last = source.period.days[source.period.days.count - 1].day
    let count = count ?? source.period.kind.seriesDays
    days = (1 - count...0).map(last.adding)
  }

  var ends: (Day, Day) { (days[0], days[days.count - 1]) }

  func figures(_ id: FigureID) -> [Figure?] { days.map { source.figures[id.at(.day($0))] } }

  func samples(_ values: [Double?]) -> [LineMark.Sample] {
    values.enumerated().map { LineMark.Sample(Double($0.offset) + 0.5, $0.element) }
  }

  func bars(_ values: [Double?], _ ink: Ink) -> [Bar] {
    values.enumerated().compactMap { index, value in
      value.map { Bar(from: Double(index), to: Double(index + 1), parts: [Bar.Part($0, ink)]) }
    }
  }

  /// Mondays, every one, every second, or every fourth.
  var scale: Scale {
    let mondays = days.indices.filter { days[$0].weekday == 1 }
    let sets = [1, 2, 4].map { step in
      stride(from: 0, to: mondays.count, by: step).map {
        Tick(at: Double(mondays[$0]) + 0.5, label: source.words.shortDay(days[mondays[$0]]))
      }
    }
    return .span(from: 0, to: Double(days.count), ticks: sets)
  }

  var weekends: [Mark] {
    days.indices.filter { days[$0].weekday == 6 || ($0 == 0 && days[$0].weekday == 7) }.map { index in
      .shade(
        from: Double(index), to: Double(min(days.count, index + (days[index].weekday == 6 ? 2 : 1))), .shade, tag: "")
    }
  }

  /// Dotted where a series has no value.
  func gaps(in values: [Double?], label: String) -> [Mark] {
    var gaps: [Range<Int>] = []
    for (index, value) in values.enumerated() where value == nil {
      if let last = gaps.last, last.upperBound == index {
        gaps[gaps.count - 1] = last.lowerBound..<index + 1
      } else {
        gaps.append(index..<index + 1)
      }
    }
    return gaps.map { .gap(from: Double($0.lowerBound), to: Double($0.upperBound), label: label) }
  }

  /// Deployments of the reported period, without tags unless asked for.
  func versions(tagged: Bool) -> [Mark] {
    let period = source.period
    return source.assessment.deployments.filter { period.contains($0.deployedAt) }.compactMap { deployment in
      let span = DaySpan(period.zone.day(containing: deployment.deployedAt), in: period.zone)
      guard let index = days.firstIndex(of: span.day) else { return nil }
      let share = deployment.deployedAt.seconds(since: span.start) / span.end.seconds(since: span.start)
      return .version(at: Double(index) + min(1, share), tag: tagged ? deployment.version : "")
    }
  }
}
