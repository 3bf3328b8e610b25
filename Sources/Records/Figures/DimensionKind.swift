/// What stands between the braces of a figure.
package enum DimensionKind: Hashable, Sendable { case day, hour, weekdayHour, name }
