import CCairo
import CPango
import Records

/// The outlines of letters for the pictures of one page, each distinct one once.
///
/// Cairo's own SVG surface would repeat them in every picture, and knows no CSS colours.
final class GlyphOutlines {
  /// A letter of a line of text.
  struct GlyphPlace {
    /// The outline's id in the page.
    let id: String
    /// From the line's left end, in thousandths of the font's size.
    let x: Int
  }

  private struct GlyphKey: Hashable {
    /// Its address, for as long as the typesetter lives.
    let face: UInt
    let glyph: UInt32
  }

  private let typesetter: Typesetter
  private let canvas: Surface
  /// Nil for what leaves no ink, such as a blank.
  private var ids: [GlyphKey: String?] = [:]
  /// Path data in thousandths of the font's size, y downwards, in the order met.
  private(set) var paths: [(id: String, data: String)] = []

  init(_ typesetter: Typesetter) throws(PaintingError) {
    self.typesetter = typesetter
    canvas = try Surface(width: 1, height: 1)
  }

  /// The letters of a line; a question mark for what no font has.
  func places(of text: String, size: Double, bold: Bool) -> [GlyphPlace] {
    typesetter.set(text, size: size, bold: bold)
    // The line's list of runs belongs to GLib, whose module this room does not import.
    guard let runs = unsafe pango_layout_get_iter(typesetter.layout) else { return [] }
    defer { unsafe pango_layout_iter_free(runs) }
    var places: [GlyphPlace] = []
    var pen: Int32 = 0
    repeat {
      guard let item = unsafe pango_layout_iter_get_run_readonly(runs),
        let font = unsafe item.pointee.item.pointee.analysis.font, let string = unsafe item.pointee.glyphs
      else { continue }
      for index in 0..<Int(unsafe string.pointee.num_glyphs) {
        let info = unsafe string.pointee.glyphs[index]
        if let id = unsafe id(of: info.glyph, font) {
          let x = Double(pen &+ info.geometry.x_offset) / 1024 / size * 1000
          places.append(GlyphPlace(id: id, x: Int(held: x.rounded())))
        }
        pen &+= info.geometry.width
      }
    } while unsafe pango_layout_iter_next_run(runs) != 0
    return places
  }

  /// In points.
  func width(of text: String, size: Double, bold: Bool) -> Double {
    typesetter.width(of: text, size: size, bold: bold)
  }

  private func id(of glyph: UInt32, _ font: UnsafeMutablePointer<PangoFont>) -> String? {
    // pango-glyph.h: PANGO_GLYPH_EMPTY, and the flag of what no font has.
    guard glyph != 0x0FFF_FFFF, glyph & 0x1000_0000 == 0 else { return nil }
    let key = unsafe GlyphKey(face: UInt(bitPattern: pango_font_get_face(font)), glyph: glyph)
    if let known = ids[key] { return known }
    let data = unsafe outline(of: glyph, font)
    let id = data.isEmpty ? nil : "g" + String(paths.count, radix: 36)
    ids[key] = .some(id)
    if let id { paths.append((id, data)) }
    return id
  }

  private func outline(of glyph: UInt32, _ font: UnsafeMutablePointer<PangoFont>) -> String {
    let cairo = unsafe canvas.cairo
    guard let scaled = unsafe pango_cairo_font_get_scaled_font(OpaquePointer(font)) else { return "" }
    let options = unsafe cairo_font_options_create()
    defer { unsafe cairo_font_options_destroy(options) }
    unsafe cairo_scaled_font_get_font_options(scaled, options)
    unsafe cairo_set_font_face(cairo, cairo_scaled_font_get_font_face(scaled))
    unsafe cairo_set_font_options(cairo, options)
    // FreeType rounds to 1/64 of a unit: one size for all, so that no outline depends on where its letter is met first.
    unsafe cairo_set_font_size(cairo, 1000)
    unsafe cairo_new_path(cairo)
    var place = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
    unsafe cairo_glyph_path(cairo, &place, 1)
    guard let path = unsafe cairo_copy_path(cairo) else { return "" }
    defer { unsafe cairo_path_destroy(path) }
    return unsafe PathData.text(path)
  }
}
