import Rendering
import Testing

@testable import daybook

@Suite struct VersionTests {
  @Test("the version says what was built, from what, and what it runs with")
  func lines() throws {
    let outcome = try Place(withDatabase: false).run(["--version"])
    #expect(outcome.code == .success && outcome.error.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    let forms: [Regex<Substring>] = [
      #/Daybook 0\.1\.0/#, #/commit: (?:unknown|[0-9a-f]{12}(?:, changed since)?)/#, #/SQLite: 3\.\d+\.\d+/#,
      #/cairo: 1\.\d+\.\d+/#, #/Pango: 1\.\d+\.\d+/#, #/fonts: .+ \d+\.\d{3}/#,
    ]
    #expect(lines.count == forms.count)
    for (line, form) in zip(lines, forms) { #expect(line.wholeMatch(of: form) != nil, "\(line)") }
  }

  @Test("fonts that are not there are not named", arguments: [["/nonexistent/a.otf"], ["/etc/passwd"], []])
  func noFonts(files: [String]) {
    #expect(VersionText.text(fonts: FontFiles(inter: files, fallback: [])).hasSuffix("\nfonts: none found"))
  }

  @Test("a report names the version alone: other builds of it give the same bytes")
  func reports() throws {
    let place = try Place()
    try place.settings()
    #expect(place.report(["daily", "2026-09-13"]).code == .success)
    let files = try place.files(place.out + "/daily/2026-09-13")
    #expect(!files.isEmpty)
    for (name, data) in files where Daybook.commit != "unknown" {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains(Daybook.commit.prefix(12)), "\(name)")
    }
  }
}
