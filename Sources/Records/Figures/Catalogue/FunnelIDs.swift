extension FigureID {
  package static var funnel: FunnelIDs.Type { FunnelIDs.self }
  /// The steps of customers, one after the other.
  package enum FunnelIDs {
    package static let completion = figure("completion", .fraction, role: .row)

    package static var step: StepIDs.Type { StepIDs.self }
    /// By the name of the action.
    package enum StepIDs {
      package static let count = figure("step.count", .count, role: .breakdown(nil))
      /// Of the step before, none for the first; above 1 where one is followed by several.
      package static let rate = figure("step.rate", .fraction, role: .breakdown(nil))

      static let all = [count, rate]
    }

    static let all = [completion] + StepIDs.all

    private static func figure(_ name: String, _ unit: Unit, role: FigureRole) -> FigureID {
      FigureID(
        FigureDefinition(
          "funnel.\(name)", .funnel, unit, table: .metrics, [.business], role: role, better: .higher, hasBaseline: true,
          isTotal: unit == .count, isQuietAtZero: false))
    }
  }
}
