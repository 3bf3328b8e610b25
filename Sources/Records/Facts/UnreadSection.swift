/// A configured or formerly seen table or column could not be read.
package struct UnreadSection: Hashable, Encodable, Sendable {
  package let section: Section
  /// Technical, in English.
  package let reason: String

  package init(section: Section, reason: String) {
    self.section = section
    self.reason = reason
  }
}
