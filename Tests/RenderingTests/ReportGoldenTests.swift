import Document
import TestSupport
import Testing

@testable import Rendering

@Suite("Reports as a whole")
struct ReportGoldenTests {
  static let reports: [(String, ReportFixture)] = [
    ("rich-week", .richWeek), ("quiet-day", .quietDay), ("nothing", .nothing), ("russian-day", .russianDay),
    ("hostile", .hostile),
  ]

  @Test("every format is as it was", arguments: reports)
  func goldens(name: String, fixture: ReportFixture) throws {
    for artifact in try Renderer.texts(fixture.document, ReportPictures(), .shipped) {
      let ending = artifact.path.dropFirst("report.".count)
      // HostileReportTests says what has to hold of these two.
      if name == "hostile", ending == "json" || ending == "html" { continue }
      // The style sheet is looked at by eyes, not compared.
      let text = String(decoding: artifact.bytes, as: UTF8.self).replacing(
        #/(?s)<style>.*?<\/style>/#, with: "<style/>")
      try Goldens("ReportGoldens").check(text, "\(name).\(ending)")
    }
  }

  @Test(
    "the e-mail text keeps to 78 columns, has no tabs, no control characters and no blanks at line ends",
    arguments: reports)
  func textLines(name: String, fixture: ReportFixture) throws {
    let text = String(decoding: try TextReport.render(fixture.document), as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(DisplayWidth.of(String(line)) <= 78, "\(line)")
      #expect(line == "-- " || line.last != " ", "\(line)")
    }
    expectLegible(text)
    #expect(!text.contains("\n\n\n") && text.hasSuffix("\nDaybook 0.1.0\n"))
  }

  @Test("Markdown holds no markup but its own", arguments: reports)
  func markdown(name: String, fixture: ReportFixture) throws {
    let text = String(decoding: try MarkdownReport.render(fixture.document), as: UTF8.self)
    expectLegible(text)
    let own: Set = ["<details>", "<summary>", "</summary>", "</details>", "<!-- -->"]
    let unescaped = text.replacing("\\<", with: "").replacing("(<https://", with: "")
    for match in unescaped.matches(of: #/<[^>]*>/#) { #expect(own.contains(String(match.output))) }
    #expect(!text.contains("\n\n\n"))
    // As many cells in every row of a table as in its head.
    var head: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      guard line.hasPrefix("|") else {
        head = nil
        continue
      }
      #expect(bars == head ?? bars, "\(line)")
      head = head ?? bars
    }
  }
}

/// Nothing invisible stands in a report, and nothing that a terminal obeys.
func expectLegible(_ text: String) {
  for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\u{200D}" {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      Issue.record("U+\(String(scalar.value, radix: 16)) stands in the report")
    default: break
    }
  }
}
