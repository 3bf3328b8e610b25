import Foundation

@testable import Rendering

/// The names a template may use, as docs/templates.md writes them: `sections[].blocks[].table?.title`.
enum TemplatePlaceholders {
  static func names(in value: TemplateValue, path: String = "") -> Set<String> {
    switch value {
    case .object(let members):
      return members.reduce(into: []) { names, member in
        let name = path.isEmpty ? member.key : "\(path).\(member.key)"
        names.insert(name)
        names.formUnion(Self.names(in: member.value, path: name))
      }
    case .list(let items):
      return items.isEmpty ? [] : names(in: TemplateName.merged(items), path: path + "[]")
    case .text, .flag, .lookup: return []
    }
  }
}
