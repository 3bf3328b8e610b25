import Records
import Settings
import Summaries

/// Steps of the funnel beside what usually follows the one before, and its end beside its beginning.
enum UsualFunnel {
  private static let completion = JudgedFigure(
    figure: .funnel.completion, scale: .share(part: .funnel.completion), better: .higher, area: .business,
    leastRows: FunnelChanges.leastRequests)

  private static func step(_ name: String) -> JudgedFigure {
    let figure = FigureID.funnel.step.rate.named(name)
    return JudgedFigure(
      figure: figure, scale: .share(part: figure), better: .higher, area: .business,
      leastRows: FunnelChanges.leastRequests)
  }

  /// None where one step alone is walked.
  static func all(_ input: ReportInput, _ figures: FigureSet, _ steps: [String], _ past: UsualPast) -> [UsualComparison]
  {
    guard let first = steps.first, let last = steps.last else { return [] }
    let pairs = zip(steps, steps.dropFirst()).map { (judged: step($1), part: $1, whole: $0) }
    // Two steps are one share.
    let whole = steps.count > 2 ? [(judged: completion, part: last, whole: first)] : []
    return (pairs + whole).compactMap { judged, part, whole in
      guard let figure = figures[judged.figure], let now = figure.value, figure.n >= judged.leastRows else {
        return nil
      }
      let past = past.sharing(
        judged.figure, FigureID.funnel.step.count.named(part), of: FigureID.funnel.step.count.named(whole))
      return UsualMaker(
        judged: judged, figure: figure, now: now, figures: figures, past: past, kept: KeptPast(judged.figure, past)
      ).share(judged.remembered, bursts: bursts(part, whole, input), isOfOneDay: input.period.kind.isOfOneDay)
    }
  }

  /// φ̂ of the period by its hours.
  private static func bursts(_ part: String, _ whole: String, _ input: ReportInput) -> Double {
    input.metrics.value.map { FunnelChanges.overdispersion(part, whole, [$0]) } ?? 1
  }
}
