/// What stands between the braces of a figure.
public enum DimensionKind: Hashable, Sendable { case day, hour, weekdayHour, name }
