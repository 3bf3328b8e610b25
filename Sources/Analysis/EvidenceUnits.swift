import Records

/// The units of evidence, for every place that tells it.
///
/// A figure's own; a limit's that of the measure; of changes that of what changed, in which an interval may hold ratios.
struct EvidenceUnits {
  let figures: FigureSet

  func told(_ finding: Finding) -> Finding {
    finding.with(
      finding.evidence.map { one in
        one.told(
          in: one.name == "limit"
            ? figures[finding.measure].map { .value($0.unit) } : unit(one) ?? Self.unit(one.name, of: finding.fact))
      })
  }

  func told(_ recommendation: Recommendation) -> Recommendation {
    recommendation.with(recommendation.evidence.map { $0.told(in: unit($0)) })
  }

  private func unit(_ evidence: Evidence) -> EvidenceUnit? {
    if let figure = evidence.figure, let unit = figures[figure]?.unit { return .value(unit) }
    return Self.shares.contains(evidence.name) ? .value(.fraction) : nil
  }

  private static let shares: Set = ["ci999_low", "path_share", "others_share"]
  private static let changes: Set = ["slope", "ci_low", "ci_high", "margin"]
  private static let values: Set = ["after", "level", "expected", "range_low", "range_high"]

  private static func unit(_ name: String, of fact: Fact) -> EvidenceUnit? {
    switch fact {
    case .unusual(let change) where changes.contains(name):
      switch change.size {
      case .ratio, .ratioOfDays: .ratio
      case .points: .change(.fraction)
      case .amount: .change(change.unit)
      }
    case .shareChanged where changes.contains(name): .change(.fraction)
    case .countChanged where changes.contains(name): .ratio
    case .limitAhead(let ahead): own(name, ahead.crossing.unit)
    case .trend(let trend): own(name, trend.unit)
    case .unusualHours(let hours): own(name, hours.unit)
    case .unusualDays(let days): own(name, days.unit)
    default: nil
    }
  }

  private static func own(_ name: String, _ unit: Unit) -> EvidenceUnit? {
    changes.contains(name) ? .change(unit) : values.contains(name) ? .value(unit) : nil
  }
}
