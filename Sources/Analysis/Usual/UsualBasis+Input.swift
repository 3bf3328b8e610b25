import Records
import Settings
import Summaries

extension UsualBasis {
  /// Nil where no change is judged, and without a figure that would be.
  /// - Parameter usual: the figures whose usual value is known.
  static func of(
    _ input: ReportInput, _ figures: FigureSet, _ settings: Settings, _ earlier: EarlierFigures,
    _ usual: [UsualComparison]
  ) -> UsualBasis? {
    guard input.comparison.kind.judgesChanges, !input.period.partial else { return nil }
    let past = UsualPast(earlier, input, calendar: settings.calendar)
    let judged = JudgedFigure.all(settings.measures).filter { judged in
      figures[judged.figure].map { $0.value != nil && $0.n >= judged.leastRows } ?? false
    }
    guard !judged.isEmpty else { return nil }
    // Failed requests come first.
    let all = judged.map { (judged: $0, kept: KeptPast($0.figure, past)) }
    let common = all.first { $0.kept.since == nil }.map { judged, kept in
      let periods = kept.periods.filter { $0.figures[judged.remembered.description] != nil }
      return CommonPeriods(
        kept: periods.map(\.period), leftOut: kept.leftOut, isTooShort: periods.count < KeptPast.leastPeriods)
    }
    return UsualBasis(
      input.comparison, common, levels: levels(all, lasting: past.lasting),
      heldAgainstBefore: heldAgainstBefore(figures, usual))
  }

  /// Figures of one level together, in the order of the figures.
  private static func levels(_ all: [(judged: JudgedFigure, kept: KeptPast)], lasting: Int) -> [NewLevel] {
    all.reduce(into: []) { levels, one in
      guard let since = one.kept.since else { return }
      let known = one.kept.periods.count
      let place = levels.firstIndex { $0.since == since && $0.periods == known }
      let figures = (place.map { levels.remove(at: $0).figures } ?? []) + [one.judged.figure]
      levels.insert(
        NewLevel(
          figures, since: since, periods: known, isTooShort: known < KeptPast.leastPeriods, isNews: known <= lasting),
        at: place ?? levels.count)
    }
  }

  private static func heldAgainstBefore(_ figures: FigureSet, _ usual: [UsualComparison]) -> Set<HeldFigure> {
    func isHeld(_ figure: FigureID, _ judged: FigureID) -> Bool {
      figures[figure.of(.reference)]?.value != nil && !usual.contains { $0.judged.figure == judged }
    }
    var held: Set<HeldFigure> = []
    if isHeld(.requests.errorRate, .requests.errorRate) { held.insert(.failedRequests) }
    if isHeld(.reports.new, .reports.events) { held.insert(.errorReports) }
    return held
  }
}
