/// How many numbers a figure has and where they stand.
package enum FigureRole: Hashable, Sendable {
  /// One number of the period: a row of the tables of its sections.
  case row
  /// One number of the period that stands in the list of all figures only.
  case detail
  /// One number a name; nil where all names have one.
  case breakdown(NameBreakdown?)
  /// How many names a breakdown tells together.
  case otherNames(NamedThing)
  /// Numbers by day or by hour, none of the whole period.
  case series
}
