/// A template that can be rendered many times. Strict: a name that no context knows is an error.
public struct Template: Sendable {
  private let file: String
  private let nodes: [TemplateNode]

  /// - Parameter file: the name that errors carry.
  public init(_ source: String, file: String) throws(TemplateError) {
    self.file = file
    nodes = try TemplateParser.parse(source, file: file)
  }

  /// - Parameter escape: applied to every `{{name}}`, not to `{{{name}}}` and `{{&name}}`.
  public func render(_ context: TemplateValue, escape: (String) -> String) throws(TemplateError) -> String {
    var output = ""
    try render(nodes, [context], escape, into: &output)
    return output
  }

  private func render(
    _ nodes: [TemplateNode], _ contexts: [TemplateValue], _ escape: (String) -> String, into output: inout String
  ) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text(let text): output += text
      case .variable(let name, let isRaw, let place):
        guard case .text(let text) = try find(name, contexts, place) else {
          throw error(place, "\"\(name)\" is no text")
        }
        output += isRaw ? text : escape(text)
      case .section(let name, let isInverted, let inner, let place):
        let value = try find(name, contexts, place)
        if isInverted {
          if !value.isTruthy { try render(inner, contexts, escape, into: &output) }
        } else if case .list(let items) = value {
          for item in items { try render(inner, contexts + [item], escape, into: &output) }
        } else if value.isTruthy {
          try render(inner, contexts + [value], escape, into: &output)
        }
      }
    }
  }

  private func find(
    _ name: String, _ contexts: [TemplateValue], _ place: TemplateNode.Place
  ) throws(TemplateError) -> TemplateValue {
    if name == "." { return contexts[contexts.count - 1] }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for context in contexts.reversed() {
      guard case .object(let members) = context, var value = members[parts[0]] else { continue }
      for part in parts.dropFirst() {
        guard case .object(let inner) = value, let next = inner[part] else {
          throw error(place, "\"\(name)\" is unknown: there is no \"\(part)\"")
        }
        value = next
      }
      return value
    }
    throw error(place, "\"\(name)\" is unknown")
  }

  private func error(_ place: TemplateNode.Place, _ message: String) -> TemplateError {
    TemplateError(file: file, line: place.line, column: place.column, message: message)
  }
}
