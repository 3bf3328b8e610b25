import Records
import Statistics
import Summaries

/// Any value as text that is the same for equal results: dictionaries in order of their keys, numbers to 15 significant
/// digits, which is what a report shows at most.
package enum Canonical {
  package static func text(_ value: Any) -> String {
    switch value {
    case let number as Double:
      return number.isFinite ? "\(Rounding.significant15(number))" : "\(number)"
    case let instant as Instant: return instant.description
    case let day as Day: return day.description
    case let zone as Zone: return zone.identifier
    case let text as String: return text.debugDescription
    case let bucket as RequestBucket:
      return "\(bucket.count)/\(bucket.withStatus)/\(bucket.serverErrors)/\(bucket.good)"
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { text($0.value) } ?? "nil"
    case .collection, .set: return "[" + mirror.children.map { text($0.value) }.joined(separator: ", ") + "]"
    case .dictionary: return "{" + mirror.children.map { text($0.value) }.sorted().joined(separator: ", ") + "}"
    case .enum where mirror.children.isEmpty: return "\(value)"
    case nil: return "\(value)"
    default: return "(" + mirror.children.map { "\($0.label ?? ""): \(text($0.value))" }.joined(separator: ", ") + ")"
    }
  }
}
