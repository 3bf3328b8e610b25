/// One picture.
package struct ChartEntry: Codable, Hashable, Sendable {
  package var name: String
  package var title: String
  package var alt: String
  package var file: String

  package init(
    name: String, title: String, alt: String, file: String
  ) {
    self.name = name
    self.title = title
    self.alt = alt
    self.file = file
  }
}
