/// A template that can be rendered many times.
///
/// Strict: a name that no context knows is an error.
package struct Template: Sendable {
  private let file: String
  private let nodes: [TemplateNode]

  /// - Parameter file: the name that errors carry.
  package init(_ source: String, file: String) throws(TemplateError) {
    self.file = file
    nodes = try TemplateParser.parse(source, file: file)
  }

  /// Looks up every name, also those in sections that this context would not show.
  ///
  /// - Parameter context: one in which no list is empty.
  package func check(_ context: TemplateValue) throws(TemplateError) { try check(nodes, [context]) }

  private func check(_ nodes: [TemplateNode], _ contexts: [TemplateValue]) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let name, _, let place):
        guard case .text = try find(name, contexts, place) else { throw error(place, "\"\(name)\" is not text") }
      case .section(let name, let isInverted, let inner, let place):
        let value = try find(name, contexts, place)
        if isInverted {
          try check(inner, contexts)
        } else if case .list(let items) = value {
          try check(inner, contexts + [TemplateName.merged(items)])
        } else {
          try check(inner, contexts + [value])
        }
      }
    }
  }

  /// - Parameter escape: applied to every `{{name}}`, not to `{{{name}}}` and `{{&name}}`.
  package func render(_ context: TemplateValue, escape: (String) -> String) throws(TemplateError) -> String {
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
          throw error(place, "\"\(name)\" is not text")
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
    _ name: String, _ contexts: [TemplateValue], _ place: TemplateNode.TemplatePlace
  ) throws(TemplateError) -> TemplateValue {
    do { return try TemplateName.value(name, in: contexts) } catch { throw self.error(place, error.message) }
  }

  private func error(_ place: TemplateNode.TemplatePlace, _ message: String) -> TemplateError {
    TemplateError(file: file, line: place.line, column: place.column, message: message)
  }
}
