/// A path that stands out: the share of its requests that were bad, beside that of all other paths.
public struct PathShare: Hashable, Sendable {
  public let path: String
  /// 0 to 1.
  public let share: Double
  /// Of the requests of all other paths, 0 to 1.
  public let others: Double

  public init(path: String, share: Double, others: Double) {
    self.path = path
    self.share = share
    self.others = others
  }
}
