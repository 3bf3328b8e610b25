import Analysis
import Charting
import Records
import Wording

/// What was expected of each day of a week or a month, pale behind it, and a ring around the day that a finding tells of.
struct ExpectedDays {
  let axis: PeriodAxis
  private let judged: JudgedDays
  private let told: UnusualDays?

  /// Nil for what is not judged by the day, and where the axis shows no days.
  init?(_ axis: PeriodAxis, _ figure: FigureID) {
    let source = axis.source
    guard source.period.kind.axis == .days,
      let judged = source.analysis.judgedDays.first(where: { $0.figure == figure })
    else { return nil }
    self.axis = axis
    self.judged = judged
    told =
      source.analysis.findings.lazy.compactMap { finding in
        if case .unusualDays(let days) = finding.fact, days.figure == figure { days } else { nil }
      }.first
  }

  private var days: [Day] { axis.source.period.days.map(\.day) }

  /// Over the whole width of each day; none where it would begin at 0, for then it says little and flattens the bars.
  var band: [Mark] {
    guard judged.days.allSatisfy({ $0.low.map { $0 > 0 } ?? true }) else { return [] }
    let days = days
    let known = Dictionary(judged.days.map { ($0.day, $0) }) { one, _ in one }
    let samples = axis.slots.flatMap { slot in
      let day = known[days[Int(slot.from)]]
      return [slot.from, slot.to].map { BandMark.BandSample($0, low: day?.low, high: day?.high) }
    }
    return [.band(BandMark(samples, ink: .expected))]
  }

  /// With its value, where a finding tells of it.
  func ring(_ ink: Ink) -> [Mark] {
    guard let told, let place = days.firstIndex(of: told.span.firstDay) else { return [] }
    return [
      .dots([
        DotMark(
          x: Double(place) + 0.5, y: told.value, ink: ink, ring: true, label: axis.source.numbers.text(told.value))
      ])
    ]
  }

  var key: [KeyEntry] {
    band.isEmpty ? [] : [KeyEntry(.expected, .square, axis.source.words.word(.expectedRange))]
  }
}
