/// A metric type or table as a sentence names it.
public struct AffectedSource: NamesCarrying, Hashable, Encodable, Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package func renamed(_ shown: (String) -> String) -> AffectedSource {
    AffectedSource(shown(name))
  }
}
