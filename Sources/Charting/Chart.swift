/// What to draw: marks, scales and axes over plain numbers. Knows no metrics.
public struct Chart: Sendable {
  public init() {}
}
