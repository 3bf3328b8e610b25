import Bytes
import Foundation
import Rendering
import Testing

@testable import Charting

@Suite("PDF files") struct PDFTests {
  static let description = PDFDescription(
    title: "Магазин: отчёт за неделю", author: "Daybook 0", language: "ru", created: "2026-11-21T06:00:00Z",
    bookmarks: ["Магазин: отчёт за неделю"])

  static func pages(_ charts: [Chart], _ painter: Painter) -> [Picture] {
    charts.map { layout($0, measuring: painter.textMeasurer) }
  }

  static func pdf(_ description: PDFDescription = description) throws -> [UInt8] {
    let painter = try Painter()
    return try painter.pdf(of: pages([PaintingCharts.lines, PaintingCharts.bars], painter), description)
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: Unicode.ASCII.self) }

  @Test("no time but the given one stands in it")
  func times() throws {
    let dates = try PDFTests.text(PDFTests.pdf()).matches(of: /(?:Creation|Mod)Date \((?:D:)?([0-9]+Z)\)/).map {
      String($0.1)
    }
    #expect(dates == ["20261121060000Z", "20261121060000Z"])
  }

  @Test("it is a PDF of two A4 pages with its fonts in it, its language told, nothing that runs")
  func structure() throws {
    let bytes = try PDFTests.pdf()
    let text = PDFTests.text(bytes)
    #expect(text.hasPrefix("%PDF-1.") && text.hasSuffix("%%EOF\n"))
    #expect(text.contains("/Count 2") && text.contains("/MediaBox [ 0 0 595.276") && text.contains("/Lang (ru)"))
    #expect(text.contains("+Inter-Regular") && text.contains("+Inter-Bold") && text.contains("/ToUnicode"))
    for word in ["/JavaScript", "/Launch", "/URI", "/EmbeddedFile"] { #expect(!text.contains(word)) }
    #expect(bytes.count < 60_000)
  }

  @Test("the language's addition points where it says: catalog, table and start of both")
  func update() throws {
    let bytes = try PDFTests.pdf()
    let text = PDFTests.text(bytes)
    let starts = text.matches(of: /startxref\n([0-9]+)\n/).compactMap { Int($0.1) }
    try #require(starts.count == 2)
    for start in starts { #expect(PDFTests.text(Array(bytes[start...].prefix(5))) == "xref\n") }
    let table = PDFTests.text(Array(bytes[starts[1]...]))
    let entry = try #require(table.firstMatch(of: /xref\n([0-9]+) 1\n([0-9]{10}) 00000 n \n/))
    let offset = try #require(Int(entry.2))
    #expect(PDFTests.text(Array(bytes[offset...].prefix(60))).hasPrefix("\(entry.1) 0 obj\n<< /Lang (ru)"))
    #expect(table.contains("/Prev \(starts[0])\n") && table.contains("/Root \(entry.1) 0 R"))
    let plain = try PDFTests.pdf(PDFDescription(title: "x", author: "y", language: "", created: "2026-11-21T06:00:00Z"))
    #expect(!PDFTests.text(plain).contains("/Lang"))
  }

  @Test("a plot without any of its colours is an error, as in a PNG")
  func blank() throws {
    let painter = try Painter()
    var page = layout(PaintingCharts.bars, measuring: painter.textMeasurer)
    let bar = Palette.light[.series(1)]
    page.orders.removeAll { if case .fill(_, bar) = $0 { true } else { false } }
    #expect(throws: PaintingError.blankPlot(title: PDFTests.description.title)) {
      try painter.pdf(of: [page], PDFTests.description)
    }
  }

  /// Debian's poppler-utils: reads the file as a reader does.
  @Test(
    "text can be searched and copied, also Cyrillic",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
  func extractable() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "daybook-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(PDFTests.pdf()).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/pdftotext")
    process.arguments = ["-enc", "UTF-8", file.path, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    #expect(process.terminationStatus == 0)
    for words in [
      "Время ответа выросло с 0,70 до 2,11 с", "предел 2 с", "New error reports by category", "Performance",
    ] {
      #expect(text.contains(words), "\(words) is not in \(text)")
    }
  }
}
