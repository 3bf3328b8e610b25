/// How values become places.
package enum Scale: Hashable, Encodable, Sendable {
  /// Even distances, the ends taken from the marks and rounded.
  case amount(AmountScale)
  /// Even ratios; marks at or below 0 are not drawn.
  case log(TickFormat)
  /// Given ends, with ticks written by the builder: candidate sets, the densest first; the first that fits is taken.
  /// The scale of time, whatever a unit of it means.
  case span(from: Double, to: Double, ticks: [[Tick]])
  /// Named places: the first lies between 0 and 1, the next between 1 and 2.
  case band([String])
}

/// A scale whose ends come from the marks.
package struct AmountScale: Hashable, Encodable, Sendable {
  /// Bars always stand on 0; lines of a share or a duration should.
  package var fromZero: Bool
  /// Counts: no ticks between whole numbers.
  package var wholeNumbers: Bool
  /// A scale from zero reaches up to here, whatever is drawn: few are not to look like many.
  package var least: Double
  package var format: TickFormat

  package init(fromZero: Bool = true, wholeNumbers: Bool = false, least: Double = 0, format: TickFormat) {
    self.fromZero = fromZero
    self.wholeNumbers = wholeNumbers
    self.least = least
    self.format = format
  }
}

/// A labelled place on a scale.
package struct Tick: Hashable, Encodable, Sendable {
  package var at: Double
  package var label: String
  /// A second line under the label: the date under an hour, the year under a date.
  ///
  /// Empty for none.
  package var detail: String

  package init(at: Double, label: String, detail: String = "") {
    self.at = at
    self.label = label
    self.detail = detail
  }
}
