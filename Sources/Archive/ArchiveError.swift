/// What is wrong in a file of a report.
package struct ArchiveError: Error, Hashable, Sendable {
  /// Such as `report.json`.
  package let file: String
  /// `figures[3].value`; empty when the file as a whole is meant.
  package let key: String
  /// Such as `is missing`.
  package let problem: String

  /// Whether the file is whole, but of a schema that this Daybook does not read.
  package let isOfOtherVersion: Bool

  init(file: String, key: String, problem: String) {
    self.file = file
    self.key = key
    self.problem = problem
    isOfOtherVersion = false
  }

  init(file: String, schema: String, expected: String) {
    self.file = file
    key = "schema"
    problem = "is \"\(schema)\", and this Daybook reads \"\(expected)\""
    isOfOtherVersion = true
  }

  init(_ error: DecodingError, file: String) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(file: file, key: Self.path(context.codingPath + [key]), problem: "is missing")
    case .valueNotFound(_, let context):
      self.init(file: file, key: Self.path(context.codingPath), problem: "is null")
    case .typeMismatch(let type, let context):
      self.init(file: file, key: Self.path(context.codingPath), problem: "is not \(Self.name(of: type))")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      self.init(file: file, key: "", problem: "is not JSON")
    case .dataCorrupted(let context):
      self.init(file: file, key: Self.path(context.codingPath), problem: context.debugDescription)
    @unknown default: self.init(file: file, key: "", problem: "\(error)")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? snakeCase(key.stringValue) : "\(path).\(snakeCase(key.stringValue))"
    }
  }

  /// The member as the file spells it.
  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
  }

  private static func name(of type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type, is Double.Type: "a number"
    case is Bool.Type: "true or false"
    default: "\(type)".hasPrefix("Array") ? "a list" : "an object"
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// Such as `report.json: figures[3].value is missing`.
  package var description: String { "\(file)\(key.isEmpty ? " " : ": \(key) ")\(problem)" }
}
