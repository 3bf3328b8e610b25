import Archive
import Charting
import Document
import Records
import Testing
import Wording

@testable import Rendering

@Suite("The pictures of a report") struct ReportPainterTests {
  private static let noInter = FontFiles(inter: ["/nonexistent/Inter.otf"], fallback: FontFiles.system.fallback)
  private static let noFont = FontFiles(inter: ["/nonexistent/a"], fallback: ["/nonexistent/b"])

  /// A line from `start` for ten hours, on a scale of one day.
  private static func chart(_ name: String, title: String = "Response time", from start: Int = 0) -> ReportChart {
    let samples = (start..<start + 10).map { LineMark.LineSample(Double($0), 1) }
    let panel = Panel(
      x: .span(from: 0, to: 24, ticks: []), y: .amount(AmountScale(format: TickFormat(unit: " s"))),
      marks: [.line(LineMark(samples, ink: .series(1), label: "1 s"))])
    return ReportChart(
      name: name, title: title, altText: title,
      chart: Chart(title: title, subtitle: "by hour", content: .panels([panel])))
  }

  private static func document(_ charts: [ReportChart], service: String = "Shop") -> Document {
    var document = ReportFixture.quietDay.document
    document.charts = charts
    document.frontPage.service = service
    return document
  }

  private static func pictures(_ charts: [ReportChart], fonts: FontFiles = .system) -> ReportPictures {
    ReportPainter(fonts: fonts).pictures(of: document(charts))
  }

  @Test("A picture whose data lie outside its scales is not published, and that is said")
  func blank() {
    let pictures = Self.pictures([Self.chart("good"), Self.chart("blank", from: 30)])
    #expect(pictures.charts.map(\.name) == ["good"])
    #expect(pictures.notes.contains { $0.isLoss })
    #expect(pictures.notes.said.contains { $0.hasPrefix("The picture blank could not be drawn: ") })
  }

  @Test("Without Inter there are pictures, and a warning that says what to install")
  func substituteFont() {
    let pictures = Self.pictures([Self.chart("good")], fonts: Self.noInter)
    #expect(pictures.charts.count == 1 && !pictures.notes.contains { $0.isLoss })
    #expect(pictures.notes.said.count == 1 && pictures.notes.said[0].contains("install fonts-inter"))
  }

  @Test("Without any font there is no picture, and a warning that says what to install")
  func noFont() {
    let pictures = Self.pictures([Self.chart("good")], fonts: Self.noFont)
    #expect(pictures.charts.isEmpty && pictures.notes.contains { $0.isLoss })
    #expect(
      pictures.notes.said.count == 1 && pictures.notes.said[0].contains("install fonts-inter or fonts-dejavu-core"))
  }

  @Test("A character no font has is named in a warning")
  func missingGlyph() {
    let pictures = Self.pictures([Self.chart("good", title: "To the \u{1F680}")])
    #expect(!pictures.notes.contains { $0.isLoss } && pictures.notes.said.count == 1)
    #expect(pictures.notes.said[0].contains("“\u{1F680}” (U+1F680): question marks stand in its place"))
  }

  @Test("However many texts lack characters, and however often, there is one warning, which does not speak of itself")
  func oneWarning() {
    let painter = ReportPainter()
    let pictures = painter.pictures(
      of: Self.document([
        Self.chart("a", title: "To the \u{1F680}"), Self.chart("b", title: "\u{1F525} and \u{1F680}"),
      ]))
    #expect(pictures.notes == [.missingGlyphs(text: "\u{1F525}\u{1F680}")])
    let note = English().note(pictures.notes[0])
    let front = painter.frontPage(of: Self.document([], service: note))
    #expect(PictureNote.merged(pictures.notes + front.notes) == pictures.notes)
    #expect(
      note
        == "No font of the pictures has “\u{1F525}” (U+1F525), “\u{1F680}” (U+1F680): question marks stand in their place."
    )
    #expect(Russian().note(pictures.notes[0]).contains("стоят вопросительные знаки"))
    let many = PictureNote.missingGlyphs(text: String((0..<9).map { Character(Unicode.Scalar(0x1F600 + $0)!) }))
    #expect(English().note(many).contains("and 4 others") && English().note(many).count < 200)
  }

  @Test("What one report's pictures lack is not said of the next one's, whatever was drawn between")
  func notesOfOneReport() {
    let painter = ReportPainter()
    let rocket = Self.chart("a", title: "To the \u{1F680}")
    #expect(painter.pictures(of: Self.document([rocket])).notes == [.missingGlyphs(text: "\u{1F680}")])
    _ = painter.frontPage(of: Self.document([], service: "\u{1F525}"))
    #expect(painter.pictures(of: Self.document([Self.chart("b")])).notes == [])
    #expect(painter.pictures(of: Self.document([rocket])).notes == [.missingGlyphs(text: "\u{1F680}")])
  }

  @Test("The front page is a picture and a PDF; what is imperfect about it is said each time it is drawn")
  func frontPage() {
    let painter = ReportPainter()
    let hard = Self.document([], service: "To the \u{1F680}")
    let first = painter.frontPage(of: hard)
    #expect(first.artifacts.map(\.path) == ["digest.png", "digest.pdf"] && !first.notes.contains { $0.isLoss })
    #expect(!first.notes.said.isEmpty && first.notes.said.allSatisfy { $0.contains("\u{1F680}") })
    let again = painter.frontPage(of: hard)
    #expect(again.notes == first.notes && again.artifacts.map(\.bytes) == first.artifacts.map(\.bytes))
    #expect(painter.frontPage(of: Self.document([])).notes.isEmpty)
  }

  @Test("The page's drawings, the charts and the front page are the same in whatever order they are drawn")
  func order() throws {
    var document = Self.document([Self.chart("first", title: "Время ответа"), Self.chart("second")])
    document.frontPage = PaintingDigest.all
    document.mail.charts = ["second"]
    let steps: [(ReportPainter) throws -> [[UInt8]]] = [
      { painter in
        let page = PagePictures(
          try #require(painter.painter), charts: document.charts, tiles: document.frontPage.tiles)
        return [try PageReport.render(document, pictures: page, templates: .shipped)]
      },
      { painter in painter.frontPage(of: document).artifacts.map(\.bytes) },
      { painter in
        let pictures = painter.pictures(of: document)
        return pictures.charts.map(\.bytes) + pictures.mail.flatMap { [$0.png, $0.dark] }
      },
    ]
    let alone = try steps.map { try $0(ReportPainter()) }
    #expect(alone.map(\.count) == [1, 2, 4])
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let painter = ReportPainter()
      for step in order { #expect(try steps[step](painter) == alone[step], "\(step) in the order \(order)") }
    }
  }

  @Test("A front page that came out blank is left out and named; without a font there is none")
  func failingFrontPage() {
    var blank = Self.document([])
    blank.frontPage.charts = [Self.chart("blank", from: 30)]
    let drawn = ReportPainter().frontPage(of: blank)
    #expect(drawn.artifacts.isEmpty)
    #expect(
      drawn.notes.said.map { $0.prefix(40) } == [
        "The picture digest.png could not be draw", "The picture digest.pdf could not be draw",
      ])
    let none = ReportPainter(fonts: Self.noFont).frontPage(of: Self.document([]))
    #expect(none.artifacts.isEmpty && none.notes.isEmpty)
  }

  @Test("A report's files are its texts, its pictures under their names, the front page, summary and manifest")
  func files() throws {
    let document = Self.document([Self.chart("backlog"), Self.chart("blank", from: 30)])
    var told: [PictureNote] = []
    let fingerprint = try ReportFingerprint(of: document)
    let report = try Renderer.report(document, painter: ReportPainter(), fingerprint: fingerprint) { notes in
      told = notes
      var document = document
      document.charts.removeLast()
      document.dataQuality.pictures = notes.said
      return document
    }
    #expect(
      report.artifacts.map(\.path) == [
        "report.json", "report.md", "report.txt", "report.html", "report.eml", "charts/backlog.png", "digest.png",
        "digest.pdf", "summary.json", "manifest.json",
      ])
    #expect(report.notes == told && report.notes.count == 1 && !report.isComplete)
    #expect(report.chartCount == 1)
    let manifest = try ManifestFile(bytes: try #require(report.artifacts.last).bytes)
    #expect(manifest.fingerprint == fingerprint.without(report.notes) && manifest.fingerprint != fingerprint.whole)
    let text = report.artifacts.first { $0.path == "report.txt" }.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(text?.contains("The picture blank could not be drawn") == true)
  }
}

extension [PictureNote] {
  /// As the command line says them.
  var said: [String] { map { English().note($0) } }
}
