import Charting
import FrontPageLayout
import Rendering
import TestSupport
import Testing

@Suite("The digest, painted") struct DigestPaintingTests {
  static func png(_ painter: Painter) throws -> [UInt8] {
    try painter.png(of: layout(PaintingDigest.all, measuring: painter.textMeasurer))
  }

  @Test("it looks as it did")
  func golden() throws {
    let bytes = try DigestPaintingTests.png(Painter())
    let golden = try PaintingPNG(Goldens("DigestGoldens").recorded("digest.png", new: bytes))
    let worst = try PaintingPNG(bytes).worstTile(against: golden)
    #expect(worst.share < PaintingPNG.tolerance, "at \(worst.x), \(worst.y)")
  }

  @Test("it is a small indexed PNG at twice its size, every character drawn")
  func small() throws {
    let painter = try Painter()
    let bytes = try DigestPaintingTests.png(painter)
    let png = try PaintingPNG(bytes)
    #expect(png.width == 1080 && png.height <= 2800 && bytes.count < 160_000)
    #expect(painter.warnings.isEmpty)
    #expect(Set(png.pixels).isSuperset(of: [Ink.bad, .good, .warning].map { Palette.light[$0].hex }))
  }

  @Test("with the real font too no text covers another or leaves the sheet", arguments: [FrontPageForm.phone, .paper])
  func overlaps(form: FrontPageForm) throws {
    let measurer = try Painter().textMeasurer
    let picture = layout(PaintingDigest.all, form: form, measuring: measurer)
    let texts = picture.orders.compactMap { order -> (String, Rect)? in
      guard case .text(let run) = order else { return nil }
      let width = measurer.width(of: run.text, size: run.size, bold: run.bold)
      let x = run.anchor == .start ? run.at.x : run.anchor == .middle ? run.at.x - width / 2 : run.at.x - width
      return (run.text, Rect(x: x, y: run.at.y - run.size * 0.73, width: width, height: run.size * 0.95))
    }
    for (index, (text, box)) in texts.enumerated() {
      #expect(box.x >= 16 && box.right <= form.width - 16 && box.bottom <= picture.height - 16, "\(text)")
      for (other, second) in texts.dropFirst(index + 1) {
        let overlaps =
          box.x < second.right && second.x < box.right && box.y < second.bottom && second.y < box.bottom
        #expect(!overlaps, "\(text) and \(other)")
      }
    }
  }
}
