/// A parsed template.
///
/// Hand-written because no C library with Mustache's syntax is packaged (docs/architecture.md).
indirect enum TemplateNode: Sendable {
  struct TemplatePlace: Sendable { var line: Int, column: Int }

  case text(String)
  case variable(name: String, isRaw: Bool, TemplatePlace)
  case section(name: String, isInverted: Bool, [TemplateNode], TemplatePlace)
}
