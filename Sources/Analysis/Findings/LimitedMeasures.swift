import Records
import Settings
import Summaries

/// A measure with limits, and the rows that are held against them: all of its rows, or those of one group.
struct LimitedMeasure {
  /// With the figure that is compared.
  let measure: Measure
  let days: [WatchedDay]
}

extension RuleContext {
  /// All measures with limits, in the order of the settings; those told by group once for each group.
  var limited: [LimitedMeasure] {
    settings.measures.filter(\.hasLimits).flatMap { measure in
      guard let split = splits.first(where: { $0.measure == measure }) else {
        return [LimitedMeasure(measure: measure, days: input.metrics.value?.watched[measure.name] ?? [])]
      }
      return split.shown.map { LimitedMeasure(measure: measure.of(group: $0.name), days: $0.now?.watched ?? []) }
    }
  }

  /// The one whose figure it is.
  func limited(_ figure: FigureID) -> LimitedMeasure? { limited.first { $0.measure.figure == figure } }
}
