extension Filter {
  public enum Value: Hashable, Sendable {
    case number(Double)
    case text(String)
  }
  public func evaluate(_ lookup: (String) -> Value?) -> Bool? { nil }
}
