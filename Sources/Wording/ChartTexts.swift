/// What a picture is called.
package struct ChartTexts: Sendable {
  /// The plain name of its subject.
  package let title: String
  /// What was measured, per what, for the subtitle.
  package let measure: String
  /// Says that nothing was recorded, as a sentence.
  package let nothing: String

  init(_ title: String, _ measure: String, nothing: String) {
    self.title = title
    self.measure = measure
    self.nothing = nothing
  }

  /// Of a picture that a language does not know.
  package init(named name: String) { self.init(name, name, nothing: name) }
}
