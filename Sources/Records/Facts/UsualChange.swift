/// A figure beside what it usually is in periods like this one (docs/methods.md#usual).
package struct UsualChange: NamesCarrying, Hashable, Encodable, Sendable {
  /// How far it is from the usual, with the ends of the 95 % interval.
  package enum Size: Hashable, Encodable, Sendable {
    /// Times the usual one, above 0.
    case ratio(Double, low: Double, high: Double)
    /// The same of the days of a longer period, each beside its weekday: the pair of the whole period may differ more or less.
    case ratioOfDays(Double, low: Double, high: Double)
    /// More, as parts of 1, of a share.
    case points(Double, low: Double, high: Double)
    /// More, in the figure's unit.
    case amount(Double, low: Double, high: Double)

    package var low: Double {
      switch self {
      case .ratio(_, let low, _), .ratioOfDays(_, let low, _), .points(_, let low, _), .amount(_, let low, _): low
      }
    }

    package var high: Double {
      switch self {
      case .ratio(_, _, let high), .ratioOfDays(_, _, let high), .points(_, _, let high), .amount(_, _, let high): high
      }
    }

    package var isUp: Bool {
      switch self {
      case .ratio(let point, _, _), .ratioOfDays(let point, _, _): point > 1
      case .points(let point, _, _), .amount(let point, _, _): point > 0
      }
    }
  }

  /// What told the usual.
  package struct Basis: Hashable, Encodable, Sendable {
    package let periods: Int
    /// 1 is Monday; nil for weeks and months.
    package let weekday: Int?
    /// The first day of a new level, since when periods count; nil for none.
    package let since: Day?

    package init(periods: Int, weekday: Int?, since: Day?) {
      self.periods = periods
      self.weekday = weekday
      self.since = since
    }
  }

  package let figure: FigureID
  /// Both in `unit`, as the figures say them.
  package let usual: Double
  package let now: Double
  package let unit: Unit
  package let size: Size
  package let verdict: Verdict
  /// Whether it is only likely: it holds up at q = .05 alone.
  package let isLikely: Bool
  package let kind: ReportKind
  package let basis: Basis
  /// What both shares are of; nil for what is no share.
  package let parts: ShareParts?
  package let usualParts: ShareParts?

  package init(
    _ figure: FigureID, usual: Double, now: Double, unit: Unit, size: Size, verdict: Verdict, isLikely: Bool = false,
    kind: ReportKind, basis: Basis, parts: ShareParts? = nil, usualParts: ShareParts? = nil
  ) {
    self.figure = figure
    self.usual = usual
    self.now = now
    self.unit = unit
    self.size = size
    self.verdict = verdict
    self.isLikely = isLikely
    self.kind = kind
    self.basis = basis
    self.parts = parts
    self.usualParts = usualParts
  }

  /// As it is printed: of things that are counted there are no parts.
  package func rounded(_ amount: Double) -> Double { unit == .count ? amount.rounded() : amount }

  /// The same where it is only likely.
  package var likely: UsualChange {
    UsualChange(
      figure, usual: usual, now: now, unit: unit, size: size, verdict: verdict, isLikely: true, kind: kind,
      basis: basis, parts: parts, usualParts: usualParts)
  }

  package func renamed(_ shown: (String) -> String) -> UsualChange {
    UsualChange(
      figure.renamed(shown), usual: usual, now: now, unit: unit, size: size, verdict: verdict, isLikely: isLikely,
      kind: kind, basis: basis, parts: parts, usualParts: usualParts)
  }
}
