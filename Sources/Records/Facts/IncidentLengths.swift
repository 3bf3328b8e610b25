/// Incidents that a sentence tells together, at least one.
package struct IncidentLengths: NamesCarrying, Hashable, Encodable, Sendable {
  /// Critical ones first, then by start.
  package let list: [IncidentLength]

  package init(_ list: [IncidentLength]) {
    self.list = list
  }

  package func renamed(_ shown: (String) -> String) -> IncidentLengths {
    IncidentLengths(list.map { $0.renamed(shown) })
  }
}
