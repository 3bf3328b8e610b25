package import Records

/// The rows of a panel of the settings that is shown as a table, for machines.
package struct ListedPanel: Encodable, Sendable {
  package var id: String
  package var title: String
  package var section: Section
  package var listing: PanelListing
}
