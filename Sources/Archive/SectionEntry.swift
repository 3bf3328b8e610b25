/// One section, and the figures its tables show.
package struct SectionEntry: Codable, Hashable, Sendable {
  package var id: String
  package var title: String
  package var state: String
  package var notes: [String]
  package var figures: [String]

  package init(
    id: String, title: String, state: String, notes: [String], figures: [String]
  ) {
    self.id = id
    self.title = title
    self.state = state
    self.notes = notes
    self.figures = figures
  }
}
