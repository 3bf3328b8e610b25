/// What stands between the braces of a figure.
package enum DimensionKind: Hashable, Sendable { case day, week, hour, weekdayHour, name }
