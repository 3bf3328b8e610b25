import Analysis
import Charting
import Records
import Wording

/// What was expected of each hour of a day, pale behind it, and rings around hours that a finding tells of.
struct HourMarks {
  let axis: PeriodAxis
  private let hours: [JudgedHours.JudgedHour]
  /// What a finding tells of them.
  let told: UnusualHours?

  /// Nil for what is not judged by the hour, and for longer periods than a day.
  init?(_ axis: PeriodAxis, _ figure: FigureID) {
    let source = axis.source
    guard source.period.kind.axis == .hours,
      let judged = source.analysis.hours.first(where: { $0.figure == figure })
    else { return nil }
    self.axis = axis
    hours = judged.hours
    told =
      source.analysis.findings.lazy.compactMap { finding in
        if case .unusualHours(let hours) = finding.fact, hours.figure == figure { hours } else { nil }
      }.first
  }

  /// Over the whole width of each hour; none where nothing was expected yet.
  var band: [Mark] {
    let samples = hours.flatMap { hour in
      let from = axis.place(hour.start)
      return [from, min(axis.length, from + 1)].map {
        BandMark.BandSample($0, low: hour.low, high: hour.high)
      }
    }
    return samples.contains { $0.low != nil } ? [.band(BandMark(samples, ink: .expected))] : []
  }

  /// The hours of the finding that are unusual, the farthest with its value.
  func rings(_ ink: Ink) -> [Mark] {
    guard let told else { return [] }
    let dots = hours.compactMap { hour -> DotMark? in
      guard let value = hour.value, hour.start >= told.span.start,
        told.span.end.map({ hour.start < $0 }) ?? true, hour.start == told.hour.start || hour.isUnusual
      else { return nil }
      return DotMark(
        x: axis.place(hour.start) + 0.5, y: value, ink: ink, ring: true,
        label: hour.start == told.hour.start ? axis.source.numbers.text(value) : "")
    }
    return [.dots(dots)]
  }

  var key: [KeyEntry] {
    band.isEmpty ? [] : [KeyEntry(.expected, .square, axis.source.words.word(.expectedRange))]
  }
}
