/// A critical error report that is open at the end of the period, as sentences name it.
public struct OpenCritical: Hashable, Sendable {
  public let title: String
  public let module: String
  /// Seconds from its creation to the period's end.
  public let age: Double

  public init(title: String, module: String, age: Double) {
    self.title = title
    self.module = module
    self.age = age
  }
}
