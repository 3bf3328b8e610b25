/// A parsed template. Hand-written because no C library with Mustache's syntax is packaged (docs/architecture.md).
indirect enum TemplateNode: Sendable {
  struct Place: Sendable { var line: Int, column: Int }

  case text(String)
  case variable(name: String, isRaw: Bool, Place)
  case section(name: String, isInverted: Bool, [TemplateNode], Place)
}
