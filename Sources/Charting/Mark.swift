/// Something drawn over the scales.
///
/// Coordinates are data, never pixels.
package enum Mark: Hashable, Encodable, Sendable {
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
  /// A pale span behind everything: a weekend; the tag stands over the plot, empty for none.
  case shade(from: Double, to: Double, Ink, tag: String)
  /// Something that lasted: an incident, or the hours a title speaks of.
  case span(SpanMark)
  /// Where data are missing: hatched, with the label inside, or over the plot where it is wider than the gap.
  case gap(from: Double, to: Double, label: String)
  case dots([DotMark])
  case cells([HeatCell])
  /// A row for each name of a y scale of bands, over a scale of time.
  case rows([TimelineRow])
  /// A short text centred at a place.
  case text(x: Double, y: Double, String)
  /// What a reader is told over a part of the plot; nothing of it is drawn.
  case hovers([HoverText])
}

/// A line through its points in order.
package struct LineMark: Hashable, Encodable, Sendable {
  package enum LineStyle: Hashable, Encodable, Sendable {
    /// The reported period: 2 px, with a dot at its end.
    case current
    /// Thin.
    case previous
    /// Thin and dashed.
    case previousDashed
  }

  /// A missing y breaks the line; a point between two breaks becomes a dot.
  package var samples: [LineSample]
  package var ink: Ink
  package var style: LineStyle
  /// The name and a value; where it stands says `labelPlace`.
  package var label: String
  package var labelPlace: LabelPlace
  /// Written before the line's beginning, in place of the axis: before and after, a slope.
  ///
  /// Empty for none.
  package var startLabel: String
  /// Colours the area down to 0; nil for none.
  package var under: Ink?

  package struct LineSample: Hashable, Encodable, Sendable {
    package var x: Double
    package var y: Double?
    /// Up to where the value holds: a step line.
    ///
    /// Nil for a value at a moment, joined to the next by a slope.
    package var until: Double?

    package init(_ x: Double, _ y: Double?, until: Double? = nil) {
      self.x = x
      self.y = y
      self.until = until
    }
  }

  package enum LabelPlace: Hashable, Encodable, Sendable {
    /// Beside the plot, level with the line's last value.
    case end
    /// In the plot, over or under the sample nearest to this x: an extreme, an event.
    case at(Double)
  }

  package init(
    _ samples: [LineSample], ink: Ink, style: LineStyle = .current, label: String = "",
    labelPlace: LabelPlace = .end, startLabel: String = "", under: Ink? = nil
  ) {
    self.samples = samples
    self.ink = ink
    self.style = style
    self.label = label
    self.labelPlace = labelPlace
    self.startLabel = startLabel
    self.under = under
  }
}

/// Between two values at every x; a missing one breaks the band.
package struct BandMark: Hashable, Encodable, Sendable {
  package struct BandSample: Hashable, Encodable, Sendable {
    package var x: Double
    package var low: Double?
    package var high: Double?

    package init(_ x: Double, low: Double?, high: Double?) {
      self.x = x
      self.low = low
      self.high = high
    }
  }

  package var samples: [BandSample]
  package var ink: Ink

  package init(_ samples: [BandSample], ink: Ink) {
    self.samples = samples
    self.ink = ink
  }
}

/// A bar in its slot, from 0 through its parts; a bar of 0 is a hairline, a missing bar is no bar.
package struct Bar: Hashable, Encodable, Sendable {
  package struct BarPart: Hashable, Encodable, Sendable {
    /// 0 or more.
    package var value: Double
    package var ink: Ink

    package init(_ value: Double, _ ink: Ink) {
      self.value = value
      self.ink = ink
    }
  }

  package var from: Double
  package var to: Double
  package var parts: [BarPart]
  /// Written at the end of a lying bar; upright bars carry none.
  package var label: String

  package init(from: Double, to: Double, parts: [BarPart], label: String = "") {
    self.from = from
    self.to = to
    self.parts = parts
    self.label = label
  }

  package var total: Double { parts.reduce(0) { $0 + $1.value } }
}

/// What a bar's value was before: a thin mark across its slot.
package struct ReferenceMark: Hashable, Encodable, Sendable {
  package var from: Double
  package var to: Double
  package var value: Double

  package init(from: Double, to: Double, value: Double) {
    self.from = from
    self.to = to
    self.value = value
  }
}

/// A point by itself; with `low` and `high` also its interval, as a whisker along the amounts: upright, or lying where the
/// y scale is of bands (then `y` is the band's middle, 0.5 for the first).
package struct DotMark: Hashable, Encodable, Sendable {
  package var x: Double
  package var y: Double
  package var low: Double?
  package var high: Double?
  package var ink: Ink
  /// An anomaly is a ring around its place.
  package var ring: Bool
  /// Over the dot, or behind its whisker; empty for none.
  package var label: String

  package init(
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

/// One field of a heat map: column and row counted from 0, level 0 (nothing) to 5 (many); nil for no data, hatched.
package struct HeatCell: Hashable, Encodable, Sendable {
  package var column: Int
  package var row: Int
  package var level: Int?

  package init(column: Int, row: Int, level: Int?) {
    self.column = column
    self.row = row
    self.level = level
  }
}
