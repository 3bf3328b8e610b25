import Records
import Settings
import Summaries

/// `funnel.*`: what customers do one after the other, by the requests that were answered with a status below 400 or none.
enum FunnelFigures {
  static func add(_ input: ReportInput, _ actions: Actions, to builder: inout FigureBuilder) {
    let steps = actions.funnel
    let sides = ComparedMetrics.all(input)
    // One step alone is no way.
    let isWalked = steps.filter { step in sides.contains { count(step, $0.metrics) > 0 } }.count > 1
    guard steps.count > 1, isWalked else { return }
    for side in sides where !side.isReference || side.metrics.requests != nil {
      let origins = side.origin(ComparedMetrics.requests)
      let counts = steps.map { count($0, side.metrics) }
      for (index, step) in steps.enumerated() {
        builder.count(.funnel.step.count.named(step).of(side.scope), counts[index], from: origins)
        guard index > 0 else { continue }
        builder.share(
          .funnel.step.rate.named(step).of(side.scope), counts[index], of: counts[index - 1], from: origins)
      }
      builder.share(
        .funnel.completion.of(side.scope), counts[counts.count - 1], of: counts[0], from: origins)
    }
  }

  /// Requests of each step, also where only one is walked and no report tells of it: later ones look back on it.
  static func counts(_ metrics: PeriodMetrics, _ actions: Actions) -> [Figure] {
    guard metrics.requests != nil else { return [] }
    return actions.funnel.map { step in
      let count = count(step, metrics)
      return Figure(.funnel.step.count.named(step), Double(count), unit: .count, n: count)
    }
  }

  static func count(_ step: String, _ metrics: PeriodMetrics) -> Int {
    metrics.answered[step, default: []].reduce(0, +)
  }
}
