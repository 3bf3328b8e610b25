/// Something drawn over the scales. Coordinates are data, never pixels.
public enum Mark: Hashable, Encodable, Sendable {
  case line(LineMark)
  /// A range around or under a line.
  case band(BandMark)
  /// Bars, single or stacked; upright over a span, lying over a y scale of bands.
  case bars([Bar])
  /// Thin marks across bars: what the value was before.
  case references([ReferenceMark])
  /// Amounts that add up, as areas on each other.
  case stack(StackMark)
  /// A limit: a thin level line, its label at the right end; over lying marks an upright line, its label over the plot.
  case rule(at: Double, Ink, label: String)
  /// A level to be reached: as a rule, but dashed and in the colour of what is good.
  case goal(at: Double, label: String)
  /// A deployment: a dotted upright line with the version over the plot; an empty tag for none.
  case version(at: Double, tag: String)
  /// A pale span behind everything: a weekend, an incident; the tag stands over the plot, empty for none.
  case shade(from: Double, to: Double, Ink, tag: String)
  /// Where data are missing: a dotted baseline, with the label where there is room.
  case gap(from: Double, to: Double, label: String)
  case dots([DotMark])
  case cells([HeatCell])
  /// A short text centred at a place.
  case text(x: Double, y: Double, String)
}

/// A line through its points in order.
public struct LineMark: Hashable, Encodable, Sendable {
  public enum Style: Hashable, Encodable, Sendable {
    /// The reported period: 2 px, with a dot at its end.
    case current
    /// Thin.
    case previous
    /// Thin and dashed.
    case previousDashed
  }

  /// A missing y breaks the line; a point between two breaks becomes a dot.
  public var samples: [Sample]
  public var ink: Ink
  public var style: Style
  /// Written at the line's end: the name and the last value.
  public var label: String
  /// Written before the line's beginning, in place of the axis: before and after, a slope. Empty for none.
  public var startLabel: String
  /// Colours the area down to 0; nil for none.
  public var under: Ink?

  public struct Sample: Hashable, Encodable, Sendable {
    public var x: Double
    public var y: Double?

    public init(_ x: Double, _ y: Double?) {
      self.x = x
      self.y = y
    }
  }

  public init(
    _ samples: [Sample], ink: Ink, style: Style = .current, label: String = "", startLabel: String = "",
    under: Ink? = nil
  ) {
    self.samples = samples
    self.ink = ink
    self.style = style
    self.label = label
    self.startLabel = startLabel
    self.under = under
  }
}

/// Between two values at every x; a missing one breaks the band.
public struct BandMark: Hashable, Encodable, Sendable {
  public struct Sample: Hashable, Encodable, Sendable {
    public var x: Double
    public var low: Double?
    public var high: Double?

    public init(_ x: Double, low: Double?, high: Double?) {
      self.x = x
      self.low = low
      self.high = high
    }
  }

  public var samples: [Sample]
  public var ink: Ink

  public init(_ samples: [Sample], ink: Ink) {
    self.samples = samples
    self.ink = ink
  }
}

/// A bar in its slot, from 0 through its parts; a bar of 0 is a hairline, a missing bar is no bar.
public struct Bar: Hashable, Encodable, Sendable {
  public struct Part: Hashable, Encodable, Sendable {
    /// 0 or more.
    public var value: Double
    public var ink: Ink

    public init(_ value: Double, _ ink: Ink) {
      self.value = value
      self.ink = ink
    }
  }

  public var from: Double
  public var to: Double
  public var parts: [Part]
  /// Written at the end of a lying bar; upright bars carry none.
  public var label: String

  public init(from: Double, to: Double, parts: [Part], label: String = "") {
    self.from = from
    self.to = to
    self.parts = parts
    self.label = label
  }

  public var total: Double { parts.reduce(0) { $0 + $1.value } }
}

/// What a bar's value was before: a thin mark across its slot.
public struct ReferenceMark: Hashable, Encodable, Sendable {
  public var from: Double
  public var to: Double
  public var value: Double

  public init(from: Double, to: Double, value: Double) {
    self.from = from
    self.to = to
    self.value = value
  }
}

/// A point by itself; with `low` and `high` also its interval, as a whisker along the amounts: upright, or lying where the
/// y scale is of bands (then `y` is the band's middle, 0.5 for the first).
public struct DotMark: Hashable, Encodable, Sendable {
  public var x: Double
  public var y: Double
  public var low: Double?
  public var high: Double?
  public var ink: Ink
  /// An anomaly is a ring around its place.
  public var ring: Bool
  /// Over the dot, or behind its whisker; empty for none.
  public var label: String

  public init(
    x: Double, y: Double, low: Double? = nil, high: Double? = nil, ink: Ink, ring: Bool = false, label: String = ""
  ) {
    self.x = x
    self.y = y
    self.low = low
    self.high = high
    self.ink = ink
    self.ring = ring
    self.label = label
  }
}

/// One field of a heat map: column and row counted from 0, level 0 (nothing) to 5 (many).
public struct HeatCell: Hashable, Encodable, Sendable {
  public var column: Int
  public var row: Int
  public var level: Int

  public init(column: Int, row: Int, level: Int) {
    self.column = column
    self.row = row
    self.level = level
  }
}
