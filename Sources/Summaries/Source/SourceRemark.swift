/// One thing `daybook doctor` has to say of the source.
package struct SourceRemark: Sendable, Hashable {
  package let isWell: Bool
  package let text: String

  package init(isWell: Bool, text: String) {
    self.isWell = isWell
    self.text = text
  }
}
