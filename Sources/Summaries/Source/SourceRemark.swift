/// One thing `daybook doctor` has to say of the source.
public struct SourceRemark: Sendable, Hashable {
  public let isWell: Bool
  public let text: String

  public init(isWell: Bool, text: String) {
    self.isWell = isWell
    self.text = text
  }
}
