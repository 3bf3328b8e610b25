/// What a template can show: a tree of texts, lists and objects.
package indirect enum TemplateValue: Sendable {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case object([String: TemplateValue])
  /// Texts by all that stands behind the first dot of a name, dots and braces included; nil for a name it does not have.
  case lookup(@Sendable (String) -> String?)

  /// Whether a section over it is rendered.
  var isTruthy: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .object, .lookup: true
    }
  }
}
