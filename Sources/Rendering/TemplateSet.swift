import Charting
package import Document
import Templates

/// The templates of a run: the shipped ones, and a user's own in place of those of the same name.
package struct TemplateSet: Sendable {
  /// The raw value is the file's name.
  package enum Name: String, Sendable, CaseIterable {
    case markdown = "report.md.mustache"
    case text = "report.txt.mustache"
    case page = "report.html.mustache"
    case mailText = "mail.txt.mustache"
    case mailPage = "mail.html.mustache"
  }

  private var own: [Name: (source: String, template: Template)] = [:]

  /// Those that came with Daybook.
  package static let shipped = TemplateSet()

  private init() {}

  /// - Parameters:
  ///   - own: sources by file name, in any order.
  ///   - sample: a report that has one of everything.
  /// - Throws: every mistake, the first of each file, in the order of the files' names: an unknown file name, a mistake
  ///   in the syntax, a name that no report has.
  package init(
    own: [(file: String, source: String)], sample: @autoclosure () -> TemplateSample
  ) throws(TemplateErrors) {
    var errors: [TemplateError] = []
    let sample = own.isEmpty ? nil : sample()
    for (file, source) in own.sorted(by: { $0.file < $1.file }) {
      do throws(TemplateError) {
        guard let name = Name(rawValue: file) else {
          let names = Name.allCases.map(\.rawValue).joined(separator: ", ")
          throw TemplateError(file: file, line: 1, column: 1, message: "no template has this name; they are \(names)")
        }
        let template = try Template(source, file: file)
        if let sample { try template.check(Self.context(of: name, sample.document)) }
        self.own[name] = (source, template)
      } catch { errors.append(error) }
    }
    if !errors.isEmpty { throw TemplateErrors(errors: errors) }
  }

  package static func source(_ name: Name) -> String {
    switch name {
    case .markdown: Templates.markdown
    case .text: Templates.text
    case .page: Templates.page
    case .mailText: Templates.mailText
    case .mailPage: Templates.mailPage
    }
  }

  /// The user's own where there is one.
  func source(_ name: Name) -> String { own[name]?.source ?? Self.source(name) }

  func template(_ name: Name) throws(TemplateError) -> Template {
    if let own = own[name] { return own.template }
    return try Template(Self.source(name), file: name.rawValue)
  }

  /// All that a template can show of a report, its pictures blank.
  static func context(of name: Name, _ document: Document) -> TemplateValue {
    switch name {
    case .markdown: MarkdownReport.context(document)
    case .text: TextReport.context(document)
    case .page: PageReport.context(document, .blank(document))
    case .mailText: MailText.context(document)
    case .mailPage:
      MailPage.context(document, pictures: document.mail.charts.map { MailPicture($0, png: [], dark: []) })
    }
  }
}

/// What is wrong in a user's templates; at least one mistake.
package struct TemplateErrors: Error, Sendable, CustomStringConvertible {
  package let errors: [TemplateError]

  /// A line each.
  package var description: String { errors.map(\.description).joined(separator: "\n") }
}
