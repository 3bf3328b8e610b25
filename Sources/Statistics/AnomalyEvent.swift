/// Unusual hours that belong together (docs/methods.md#anomalies).
package struct AnomalyEvent: Hashable, Sendable {
  /// In the order of time, each at most three hours after the one before.
  package let hours: [AnomalyJudgement]

  private static let farthest = 3

  /// The hour that is farthest from what was expected; of equal ones the first.
  package var peak: AnomalyJudgement {
    hours.dropFirst().reduce(hours[0]) { abs($1.z ?? 0) > abs($0.z ?? 0) ? $1 : $0 }
  }

  /// Of the hours whose verdict is unusual; in the order of time, of one day or of several.
  package static func events(_ judgements: [AnomalyJudgement]) -> [AnomalyEvent] {
    var groups: [[AnomalyJudgement]] = []
    for hour in judgements where hour.verdict == .unusual {
      if let last = groups.last?.last, hour.time - last.time <= farthest {
        groups[groups.count - 1].append(hour)
      } else {
        groups.append([hour])
      }
    }
    return groups.map(AnomalyEvent.init)
  }
}
