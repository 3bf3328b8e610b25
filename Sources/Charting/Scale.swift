/// How values become places.
public enum Scale: Hashable, Encodable, Sendable {
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
public struct AmountScale: Hashable, Encodable, Sendable {
  /// Bars always stand on 0; lines of a share or a duration should.
  public var fromZero: Bool
  /// Counts: no ticks between whole numbers.
  public var wholeNumbers: Bool
  public var format: TickFormat

  public init(fromZero: Bool = true, wholeNumbers: Bool = false, format: TickFormat) {
    self.fromZero = fromZero
    self.wholeNumbers = wholeNumbers
    self.format = format
  }
}

/// A labelled place on a scale.
public struct Tick: Hashable, Encodable, Sendable {
  public var at: Double
  public var label: String
  /// A second line under the label: the date under an hour, the year under a date. Empty for none.
  public var detail: String

  public init(at: Double, label: String, detail: String = "") {
    self.at = at
    self.label = label
    self.detail = detail
  }
}
