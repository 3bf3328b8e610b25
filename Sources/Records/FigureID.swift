/// The name of one number, the same in every artifact: `family.measure[.aggregate][{dimension}]`.
/// Listed in docs/figures.md and never renamed.
public struct FigureID: Hashable, Sendable {
  /// `requests.duration.p95`
  public let name: String
  /// What is between the braces: a day, an hour, a path, a category; nil for the whole period.
  public let dimension: String?

  public init(_ name: String, _ dimension: String? = nil) {
    self.name = name
    self.dimension = dimension
  }

  public var family: Substring { name.prefix { $0 != "." } }
}

extension FigureID: CustomStringConvertible {
  public var description: String { dimension.map { "\(name){\($0)}" } ?? name }
}

extension FigureID: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}

extension FigureID: Comparable {
  public static func < (a: FigureID, b: FigureID) -> Bool { a.description < b.description }
}
