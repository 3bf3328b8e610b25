package import Records

/// What is remembered of one period before.
package struct PastPeriod: Sendable {
  package struct PastFigure: Hashable, Sendable {
    package let value: Double
    /// The rows it rests on.
    package let n: Int
    /// As it is printed.
    package let unit: String

    package init(_ value: Double, n: Int, unit: String) {
      self.value = value
      self.n = n
      self.unit = unit
    }
  }

  package let period: Period
  /// By their printed ids.
  package let figures: [String: PastFigure]
  /// Figures that its report told to be better or worse than usual, by their printed ids.
  package let moved: [String: Verdict]

  package init(_ period: Period, figures: [String: PastFigure] = [:], moved: [String: Verdict] = [:]) {
    self.period = period
    self.figures = figures
    self.moved = moved
  }

  /// Nil for none, and for one in another unit.
  func value(of figure: Figure) -> Double? {
    figures[figure.id.description].flatMap { $0.unit == figure.unit.description ? $0.value : nil }
  }

  /// Nil for none.
  func share(of figure: FigureID) -> (part: Int, whole: Int)? { figures[figure.description]?.share }

  /// In seconds: its length without the hours that are missing.
  var exposure: Double { period.seconds * (coverage ?? 1) }

  /// Of the hours that were to have rows those that had some; nil where that is not known.
  var coverage: Double? { figures[FigureID.coverage.share.description]?.value }
}

extension PastPeriod.PastFigure {
  /// The share that it is, of the rows it rests on; nil without any.
  var share: (part: Int, whole: Int)? {
    // A count is what it counts; a share is a part of its rows.
    let part = unit == Unit.count.description ? value : value * Double(n)
    return n > 0 && part <= Double(n) ? (Int(held: part.rounded()), n) : nil
  }
}
