/// Which periods tell what figures usually are, and which do not and why (docs/methods.md#usual).
package struct UsualBasis: NamesCarrying, Hashable, Sendable {
  /// A period that does not count.
  package struct LeftOut: Hashable, Sendable {
    package let period: Period
    package let why: LeavingOut

    package init(_ period: Period, _ why: LeavingOut) {
      self.period = period
      self.why = why
    }
  }

  package enum LeavingOut: Hashable, Sendable {
    /// Its severity as stored.
    case incident(title: String, severity: String)
    /// Marked in the calendar of the settings.
    case event(name: String)
    case lowCoverage
    /// Its report told the figure to be better or worse than usual.
    case moved(Verdict)
  }

  /// Periods that tell the usual of most figures, or that would do if they were enough.
  package struct CommonPeriods: Hashable, Sendable {
    /// Oldest first.
    package let kept: [Period]
    package let leftOut: [LeftOut]
    /// Too few to tell it.
    package let isTooShort: Bool

    package init(kept: [Period], leftOut: [LeftOut], isTooShort: Bool) {
      self.kept = kept
      self.leftOut = leftOut
      self.isTooShort = isTooShort
    }
  }

  /// Figures whose periods count from the same day on only.
  package struct NewLevel: Hashable, Sendable {
    package let figures: [FigureID]
    package let since: Day
    /// How many periods of it are known.
    package let periods: Int
    package let isTooShort: Bool
    /// Whether no report before told it.
    package let isNews: Bool

    package init(_ figures: [FigureID], since: Day, periods: Int, isTooShort: Bool, isNews: Bool) {
      self.figures = figures
      self.since = since
      self.periods = periods
      self.isTooShort = isTooShort
      self.isNews = isNews
    }
  }

  package let comparison: Comparison
  /// Nil where every figure is on a new level.
  package let common: CommonPeriods?
  package let levels: [NewLevel]
  /// What is held against the period before instead, for want of a usual value.
  package let heldAgainstBefore: Set<HeldFigure>

  /// Nothing like the period is left out, nothing is wanting, and no figure came to a new level.
  package var isWhole: Bool {
    !levels.contains { $0.isNews || $0.isTooShort }
      && common.map { $0.leftOut.isEmpty && !$0.isTooShort } ?? !levels.isEmpty
  }

  package enum HeldFigure: Sendable { case failedRequests, errorReports }

  package init(
    _ comparison: Comparison, _ common: CommonPeriods?, levels: [NewLevel] = [], heldAgainstBefore: Set<HeldFigure> = []
  ) {
    self.comparison = comparison
    self.common = common
    self.levels = levels
    self.heldAgainstBefore = heldAgainstBefore
  }

  package func renamed(_ shown: (String) -> String) -> UsualBasis {
    let common = common.map { common in
      CommonPeriods(
        kept: common.kept, leftOut: common.leftOut.map { LeftOut($0.period, $0.why.renamed(shown)) },
        isTooShort: common.isTooShort)
    }
    let levels = levels.map { level in
      NewLevel(
        level.figures.map { $0.renamed(shown) }, since: level.since, periods: level.periods,
        isTooShort: level.isTooShort, isNews: level.isNews)
    }
    return UsualBasis(comparison, common, levels: levels, heldAgainstBefore: heldAgainstBefore)
  }
}

extension UsualBasis.LeavingOut {
  fileprivate func renamed(_ shown: (String) -> String) -> UsualBasis.LeavingOut {
    switch self {
    case .incident(let title, let severity): .incident(title: shown(title), severity: severity)
    case .event(let name): .event(name: shown(name))
    case .lowCoverage, .moved: self
    }
  }
}
