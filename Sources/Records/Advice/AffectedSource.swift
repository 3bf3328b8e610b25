/// A metric type, or a table by its name in the database, as a sentence names it.
package struct AffectedSource: NamesCarrying, Hashable, Encodable, Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package func renamed(_ shown: (String) -> String) -> AffectedSource {
    AffectedSource(shown(name))
  }
}
