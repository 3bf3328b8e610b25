/// A critical error report that is open at the end of the period, as sentences name it.
package struct OpenCritical: NamesCarrying, Hashable, Encodable, Sendable {
  package let title: String
  package let module: String
  /// Seconds from its creation to the period's end.
  package let age: Double

  package init(title: String, module: String, age: Double) {
    self.title = title
    self.module = module
    self.age = age
  }

  package func renamed(_ shown: (String) -> String) -> OpenCritical {
    OpenCritical(title: shown(title), module: shown(module), age: age)
  }
}
