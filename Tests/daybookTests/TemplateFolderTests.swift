import Foundation
import Testing

@testable import daybook

@Suite struct TemplateFolderTests {
  static let day = "2026-09-13"

  @Test("the user's template is used, from the folder beside the settings")
  func used() throws {
    let place = try place(with: [
      "report.md.mustache": "{{title}}: {{figures.requests.count}} {{headings.dataQuality}}\n"
    ])
    let outcome = place.report(["daily", Self.day])
    #expect(outcome.code == .success, "\(outcome.error)")
    let files = try place.files(place.out + "/daily/" + Self.day)
    let text = String(decoding: try #require(files["report.md"]), as: UTF8.self)
    #expect(text.hasPrefix("Application: daily report: ") && text.hasSuffix(" About the data\n"))
    #expect(files["report.txt"] != nil && files["report.eml"] != nil)
  }

  @Test("a mistake ends with 2 and its place, before the source is looked at, and the doctor tells it too")
  func mistakes() throws {
    let place = try place(with: [
      "report.md.mustache": "a\n{{titel}}", "mail.txt.mustache": "{{#title}}", "x.mustache": "",
    ])
    try FileManager.default.removeItem(atPath: place.database)
    let outcome = place.report(["daily", Self.day])
    #expect(outcome.code == .usage)
    let folder = place.folder + "/own"
    #expect(
      outcome.error == """
        daybook: \(folder)/mail.txt.mustache:1:1: section "title" is never closed
        daybook: \(folder)/report.md.mustache:2:1: "titel" is unknown; did you mean "title"?
        daybook: \(folder)/x.mustache:1:1: no template has this name; they are report.md.mustache, report.txt.mustache, \
        report.html.mustache, mail.txt.mustache, mail.html.mustache

        """)
    #expect(place.names(place.folder).sorted() == ["daybook.yaml", "own"])
    let doctor = place.run(["doctor", "--config", place.folder + "/daybook.yaml"])
    #expect(doctor.code == .usage)
    #expect(doctor.output.contains("FAIL  templates: \(folder)/report.md.mustache:2:1: \"titel\" is unknown"))
  }

  @Test("a folder that is not there, and bytes that are no text, end with 2")
  func unreadable() throws {
    let place = try place(with: [:])
    try FileManager.default.removeItem(atPath: place.folder + "/own")
    let missing = place.report(["daily", Self.day])
    #expect(missing.code == .usage)
    #expect(
      missing.error
        == "daybook: Reading templates: \(place.folder)/own is not a folder that can be read. "
        + "Check report.templates in the settings.\n")
    try FileManager.default.createDirectory(atPath: place.folder + "/own", withIntermediateDirectories: false)
    try Data([0xFF]).write(to: URL(fileURLWithPath: place.folder + "/own/report.md.mustache"))
    #expect(place.report(["daily", Self.day]).error.contains("is not UTF-8 text. Save it as UTF-8."))
  }

  @Test("files of other names are left alone")
  func others() throws {
    let place = try place(with: ["README.md": "{{", ".report.md.mustache.swp": "{{"])
    #expect(place.report(["daily", Self.day]).code == .success)
  }

  private func place(with templates: [String: String]) throws -> Place {
    let place = try Place()
    try place.settings("report: { templates: own }")
    try FileManager.default.createDirectory(atPath: place.folder + "/own", withIntermediateDirectories: false)
    for (name, source) in templates {
      try Data(source.utf8).write(to: URL(fileURLWithPath: place.folder + "/own/" + name))
    }
    return place
  }
}
