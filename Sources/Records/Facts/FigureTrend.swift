/// A figure that rises or falls over days, weeks or months (docs/methods.md#trends).
package struct FigureTrend: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  /// On an ordinary day, week or month at the start and at the end, in `unit`.
  package let from: Double
  package let to: Double
  package let unit: Unit
  /// A day, week or month.
  package let slope: Double
  /// So many days, weeks or months, both ends counted.
  package let length: Int
  package let kind: ReportKind
  package let isBad: Bool

  package init(
    _ figure: FigureID, from: Double, to: Double, unit: Unit, slope: Double, length: Int, kind: ReportKind, isBad: Bool
  ) {
    self.figure = figure
    self.from = from
    self.to = to
    self.unit = unit
    self.slope = slope
    self.length = length
    self.kind = kind
    self.isBad = isBad
  }

  package var rises: Bool { slope > 0 }

  package func renamed(_ shown: (String) -> String) -> FigureTrend {
    FigureTrend(
      figure.renamed(shown), from: from, to: to, unit: unit, slope: slope, length: length, kind: kind, isBad: isBad)
  }
}
