import Records

/// What a name in a template stands for.
enum TemplateName {
  struct Unknown: Error {
    /// With the nearest name that is known, if one is near.
    let message: String
  }

  /// In the innermost context that has the name's first part.
  static func value(_ name: String, in contexts: [TemplateValue]) throws(Unknown) -> TemplateValue {
    if name == "." { return contexts[contexts.count - 1] }
    let first = String(name.prefix { $0 != "." })
    for context in contexts.reversed() {
      guard case .object(let members) = context, let value = members[first] else { continue }
      return try self.value(name, behind: name.dropFirst(first.count), of: value)
    }
    let known = contexts.flatMap { context in
      if case .object(let members) = context { members.keys.sorted() } else { [String]() }
    }
    throw Unknown(message: "\"\(name)\" is unknown" + hint(first, known))
  }

  private static func value(
    _ name: String, behind rest: Substring, of value: TemplateValue
  ) throws(Unknown) -> TemplateValue {
    guard !rest.isEmpty else { return value }
    switch value {
    case .lookup(let text):
      guard let text = text(String(rest.dropFirst())) else {
        throw Unknown(message: "\"\(name)\" is unknown: there is no figure \"\(rest.dropFirst())\"")
      }
      return .text(text)
    case .object(let members):
      let part = String(rest.dropFirst().prefix { $0 != "." })
      guard let next = members[part] else {
        throw Unknown(message: "\"\(name)\" is unknown: there is no \"\(part)\"" + hint(part, members.keys.sorted()))
      }
      return try self.value(name, behind: rest.dropFirst(1 + part.count), of: next)
    default: throw Unknown(message: "\"\(name)\" is unknown: nothing is inside")
    }
  }

  private static func hint(_ word: String, _ known: [String]) -> String {
    let ranked = known.map { ($0, EditDistance.between(Array(word), Array($0))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(word.count, best.0.count) / 3 else {
      return ""
    }
    return "; did you mean \"\(best.0)\"?"
  }

  /// One value that has everything any of the items has: objects together, else the first that is more than a flag.
  static func merged(_ items: [TemplateValue]) -> TemplateValue {
    var members: [String: [TemplateValue]] = [:]
    var other: TemplateValue?
    for item in items {
      switch item {
      case .object(let object): for (name, value) in object { members[name, default: []].append(value) }
      case .list(let inner): other = .list((other.flatMap(list) ?? []) + inner)
      case .flag: other = other ?? item
      case .text, .lookup: other = item
      }
    }
    return members.isEmpty ? other ?? .flag(false) : .object(members.mapValues(merged))
  }

  private static func list(_ value: TemplateValue) -> [TemplateValue]? {
    if case .list(let items) = value { items } else { nil }
  }
}
