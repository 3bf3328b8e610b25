import Bytes
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Charting

@Suite struct PaintingTests {
  static func png(_ chart: Chart, size: PictureSize = .full, theme: Theme = .light) throws -> [UInt8] {
    let painter = try Painter()
    return try painter.png(of: layout(chart, size: size, theme: theme, measuring: painter.textMeasurer))
  }

  @Test("The picture looks as it did", arguments: PaintingCharts.goldens.map(\.name))
  func golden(name: String) throws {
    let (_, chart, size, theme) = try #require(PaintingCharts.goldens.first { $0.name == name })
    let bytes = try PaintingTests.png(chart, size: size, theme: theme)
    let golden = try PaintingPNG(Goldens("PaintingGoldens").recorded("\(name).png", new: bytes))
    let worst = try PaintingPNG(bytes).worstTile(against: golden)
    #expect(worst.share < PaintingPNG.tolerance, "at \(worst.x), \(worst.y)")
  }

  @Test("Every golden picture belongs to a chart")
  func noStrayGoldens() throws {
    let names = try Goldens("PaintingGoldens").names
    #expect(names == PaintingCharts.goldens.map { $0.name + ".png" }.sorted())
  }

  @Test("A comparison of pictures sees any label moved by three points", arguments: [(3.0, 0.0), (0, 3), (-3, 0)])
  func comparisonSeesMovedLabels(dx: Double, dy: Double) throws {
    let painter = try Painter()
    let picture = layout(PaintingCharts.lines, measuring: painter.textMeasurer)
    let golden = try PaintingPNG(painter.png(of: picture))
    for (index, order) in picture.orders.enumerated() {
      guard case .text(let run) = order else { continue }
      var moved = picture
      moved.orders[index] = .text(
        TextRun(
          text: run.text, at: Point(run.at.x + dx, run.at.y + dy), anchor: run.anchor, size: run.size, bold: run.bold,
          colour: run.colour))
      let worst = try PaintingPNG(painter.png(of: moved)).worstTile(against: golden)
      #expect(worst.share >= PaintingPNG.tolerance, "\(run.text) moved: \(worst.share)")
    }
  }

  @Test("A comparison of pictures overlooks edges smoothed otherwise")
  func comparisonOverlooksSmoothing() throws {
    let golden = try PaintingPNG(PaintingTests.png(PaintingCharts.lines))
    var other = golden
    // What is between ground and colour comes out a fifth lighter or darker.
    for index in other.pixels.indices where index % 2 == 0 && other.pixels[index] != 0xFFFFFF {
      let pixel = other.pixels[index]
      other.pixels[index] = [16, 8, 0].reduce(UInt32(0)) { sum, shift in
        sum | min(255, (pixel >> UInt32(shift) & 255) + 48) << UInt32(shift)
      }
    }
    #expect(other.worstTile(against: golden).share < PaintingPNG.tolerance)
  }

  @Test("A comparison of pictures sees another size")
  func comparisonSeesSize() throws {
    let half = try PaintingPNG(PaintingTests.png(PaintingCharts.lines, size: .half))
    #expect(try half.worstTile(against: PaintingPNG(PaintingTests.png(PaintingCharts.lines))).share == 1)
  }

  @Test(
    "The file is a valid indexed PNG at twice the size, with the theme's colours exact", arguments: PaintingCharts.all)
  func valid(name: String, chart: Chart) throws {
    let bytes = try PaintingTests.png(chart)
    let png = try PaintingPNG(bytes)
    #expect(png.width == 1440 && png.height == 720)
    #expect(png.paletteCount <= 256)
    #expect(bytes.count < 60_000)
    let colours = Set(png.pixels)
    for colour in [Palette.light.ground, Palette.light.text, Palette.light[.series(1)]] {
      #expect(colours.contains(colour.hex))
    }
    // Nothing is drawn at the edges, and the ground is opaque white.
    #expect(png.pixels.prefix(1440 * 32).allSatisfy { $0 == 0xFFFFFF })
    #expect(png.pixels.suffix(1440 * 32).allSatisfy { $0 == 0xFFFFFF })
  }

  @Test("Half size and dark theme give their own sizes and grounds")
  func variants() throws {
    let half = try PaintingPNG(PaintingTests.png(PaintingCharts.bars, size: .half))
    #expect(half.width == 700 && half.height == 480)
    let dark = try PaintingPNG(PaintingTests.png(PaintingCharts.lines, theme: .dark))
    #expect(dark.pixels.first == 0x101318)
  }

  @Test("One painter paints the same bytes again, whatever it painted between")
  func repeatable() throws {
    let painter = try Painter()
    func png(_ chart: Chart) throws -> [UInt8] {
      try painter.png(of: layout(chart, measuring: painter.textMeasurer))
    }
    let first = try png(PaintingCharts.lines)
    _ = try png(PaintingCharts.bars)
    #expect(try png(PaintingCharts.lines) == first)
    #expect(try PaintingTests.png(PaintingCharts.lines) == first)
  }

  @Test("Language, zone, home and font configuration of the machine change nothing")
  func environment() async throws {
    let digest = SHA256.hex(try PaintingTests.png(PaintingCharts.lines))
    await #expect(processExitsWith: .success) { [digest = digest as String] in
      for (name, value) in [
        ("LANG", "ru_RU.UTF-8"), ("LC_ALL", "C"), ("TZ", "Asia/Kathmandu"), ("HOME", "/nonexistent"),
        ("FONTCONFIG_FILE", "/nonexistent"), ("PANGO_LANGUAGE", "ja"),
      ] {
        unsafe setenv(name, value, 1)
      }
      _ = unsafe setlocale(LC_ALL, "")
      let same = try SHA256.hex(PaintingTests.png(PaintingCharts.lines)) == digest
      exit(same ? 0 : 1)
    }
  }

  @Test("A plot that stays blank is an error")
  func blank() throws {
    let painter = try Painter()
    var picture = layout(PaintingCharts.bars, measuring: painter.textMeasurer)
    let bar = Palette.light[.series(1)]
    picture.orders.removeAll { if case .fill(_, bar) = $0 { true } else { false } }
    // The key's square is gone too; only the plot is asked for.
    #expect(throws: PaintingError.blankPlot(title: "New error reports by category")) { try painter.png(of: picture) }
  }

  @Test("A character no font has is drawn as a question mark, and measured as one")
  func questionMark() throws {
    let painter = try Painter()
    func picture(_ title: String) -> Picture {
      var chart = PaintingCharts.bars
      chart.title = title
      return layout(chart, measuring: painter.textMeasurer)
    }
    let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"
    let strange = try painter.png(of: picture("To the \u{1F680} with \(family)"))
    #expect(try painter.png(of: picture("To the ? with ?")) == strange)
    let measurer = painter.textMeasurer
    #expect(
      measurer.width(of: "\u{1F680}", size: 13, bold: false) == measurer.width(of: "?", size: 13, bold: false))
  }

  @Test("A character no font has is reported once, not drawn silently")
  func missingGlyph() throws {
    var chart = PaintingCharts.bars
    chart.title = "Title with \u{1F680}"
    let painter = try Painter()
    for _ in 0..<2 { _ = try painter.png(of: layout(chart, measuring: painter.textMeasurer)) }
    #expect(painter.warnings == [.missingGlyphs(text: "\u{1F680}")])
  }

  @Test("All characters of both languages' numbers and signs are there")
  func glyphs() throws {
    var chart = PaintingCharts.bars
    chart.subtitle = "− – — … « » № ₽ € ‰ × ≤ ≥ ≈ → ↑ ↓ ± ° µ Δ · ёЁъЫщ 1\u{202F}234,5 12\u{A0}%"
    let painter = try Painter()
    _ = try painter.png(of: layout(chart, measuring: painter.textMeasurer))
    #expect(painter.warnings.isEmpty)
  }

  @Test("Without Inter the pictures are drawn with DejaVu Sans, and that is said")
  func substitute() throws {
    let fonts = FontFiles(inter: ["/nonexistent/Inter.otf"], fallback: FontFiles.system.fallback)
    let painter = try Painter(fonts: fonts)
    let picture = layout(PaintingCharts.lines, measuring: painter.textMeasurer)
    #expect(try PaintingPNG(painter.png(of: picture)).width == 1440)
    #expect(painter.warnings == [.substituteFont])
  }

  @Test("Without any font there is an error that names what to install")
  func noFont() {
    let error = #expect(throws: PaintingError.self) {
      _ = try Painter(fonts: FontFiles(inter: ["/nonexistent/a"], fallback: ["/nonexistent/b"]))
    }
    #expect(error == .noFont(tried: ["/nonexistent/a", "/nonexistent/b"]))
    #expect(error?.description.contains("fonts-inter") == true)
  }

  @Test("Tabular figures are equally wide, so that numbers stand under each other")
  func tabularFigures() throws {
    let measurer = try Painter().textMeasurer
    let widths = Set((0...9).map { measurer.width(of: "\($0)", size: 13, bold: false) })
    #expect(widths.count == 1)
    #expect(measurer.width(of: "11111", size: 13, bold: true) > measurer.width(of: "11111", size: 13, bold: false))
  }
}
