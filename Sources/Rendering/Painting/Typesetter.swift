import CCairo
import CPango

/// Fonts and one line of text at a time, by Pango, without the machine's own font configuration: no hinting, no
/// rounding of places, a fixed language.
///
/// Set up once for all pictures of a run.
@safe final class Typesetter {
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  /// Figures of one width.
  private let tabular: OpaquePointer
  private var descriptions: [TextStyle: OpaquePointer] = unsafe [:]
  /// What was measured is drawn later, in pictures of both themes and of several formats.
  private var lines: [TextStyle: [String: SetLine]] = [:]
  private var isDrawable: [Character: Bool] = [:]
  private let family: String
  let hasInter: Bool

  private struct TextStyle: Hashable {
    let size: Double
    let bold: Bool
  }

  init(_ fonts: FontFiles) throws(PaintingError) {
    guard let config = unsafe FcConfigCreate() else { throw .cairo("fontconfig is out of memory") }
    // The font map keeps its own reference.
    defer { unsafe FcConfigDestroy(config) }
    // False for a file that is not there or is no font.
    func add(_ file: String) -> Bool { unsafe FcConfigAppFontAddFile(config, file) != 0 }
    let inter = fonts.inter.filter(add)
    hasInter = !inter.isEmpty && inter.count == fonts.inter.count
    let others = fonts.fallback.filter(add)
    guard hasInter || !others.isEmpty else { throw .noFont(tried: fonts.inter + fonts.fallback) }
    family = hasInter ? "Inter, DejaVu Sans" : "DejaVu Sans"
    // Pango brings up fontconfig's current configuration in a thread of its own: without this that would be the machine's,
    // all of whose font folders it would look through for nothing.
    unsafe FcConfigSetCurrent(config)
    guard let map = unsafe pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .cairo("Pango has no FreeType fonts")
    }
    unsafe pango_fc_font_map_set_config(OpaquePointer(map), config)
    unsafe self.map = map
    unsafe context = pango_font_map_create_context(map)!
    unsafe Typesetter.configure(context)
    unsafe tabular = pango_attr_list_new()
    unsafe pango_attr_list_insert(tabular, pango_attr_font_features_new("tnum=1"))
  }

  deinit {
    while let entry = unsafe descriptions.popFirst() { unsafe pango_font_description_free(entry.value) }
    unsafe pango_attr_list_unref(tabular)
    lines = [:]
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe g_object_unref(UnsafeMutableRawPointer(map))
  }

  private static func configure(_ context: OpaquePointer) {
    let options = unsafe cairo_font_options_create()
    defer { unsafe cairo_font_options_destroy(options) }
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe pango_cairo_context_set_resolution(context, 96)
    unsafe pango_context_set_round_glyph_positions(context, 0)
    unsafe pango_context_set_language(context, pango_language_from_string("en"))
    unsafe pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  /// In points.
  func width(of text: String, size: Double, bold: Bool) -> Double { line(text, size, bold).width }

  /// How far the letters reach from the baseline, in points.
  func ink(of text: String, size: Double, bold: Bool) -> (above: Double, below: Double) { line(text, size, bold).ink }

  /// Draws with the current colour, the text's left end at (x, baseline).
  ///
  /// Returns the characters that no font has, for which a question mark stands.
  ///
  /// The text is set in points whatever it is drawn on (no `pango_cairo_update_layout`, which would leave the surface's
  /// scale in the context), so that its places never depend on what was drawn before.
  func show(_ text: String, size: Double, bold: Bool, x: Double, baseline: Double, on cairo: OpaquePointer)
    -> [Character]
  {
    let line = line(text, size, bold)
    unsafe cairo_move_to(cairo, x, baseline)
    unsafe pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(line.layout, 0))
    return line.missing
  }

  /// Draws a line of a width around the letters, with the current colour.
  func outline(
    _ text: String, size: Double, bold: Bool, x: Double, baseline: Double, width: Double, on cairo: OpaquePointer
  ) {
    unsafe cairo_new_path(cairo)
    unsafe cairo_move_to(cairo, x, baseline)
    unsafe pango_cairo_layout_line_path(cairo, pango_layout_get_line_readonly(line(text, size, bold).layout, 0))
    unsafe cairo_set_line_width(cairo, width)
    unsafe cairo_set_dash(cairo, nil, 0, 0)
    unsafe cairo_stroke(cairo)
  }

  private func line(_ text: String, _ size: Double, _ bold: Bool) -> SetLine {
    let style = TextStyle(size: size, bold: bold)
    if let known = lines[style]?[text] { return known }
    let line = set(text, style)
    // A report has some hundred labels; a caller with more starts again.
    if lines[style, default: [:]].count > 4096 { lines[style] = [:] }
    lines[style, default: [:]][text] = line
    return line
  }

  /// Of characters that no font has, a question mark for each, never a box.
  private func set(_ text: String, _ style: TextStyle) -> SetLine {
    let line = newLine(text, style)
    guard line.hasUnknownGlyphs else { return line }
    let drawn = text.map { character(isDrawable: $0, style) ? $0 : "?" }
    return newLine(String(drawn), style, missing: text.filter { !character(isDrawable: $0, style) }.map(\.self))
  }

  private func newLine(_ text: String, _ style: TextStyle, missing: [Character] = []) -> SetLine {
    // Headlines are read, not compared: their figures stand as close as the font wants them.
    unsafe SetLine(
      text, context, font: description(style), attributes: style.size < 18 ? tabular : nil, missing: missing)
  }

  private func character(isDrawable character: Character, _ style: TextStyle) -> Bool {
    if let known = isDrawable[character] { return known }
    let isDrawable = !newLine(String(character), style).hasUnknownGlyphs
    self.isDrawable[character] = isDrawable
    return isDrawable
  }

  private func description(_ style: TextStyle) -> OpaquePointer {
    if let known = unsafe descriptions[style] { return unsafe known }
    let description = unsafe pango_font_description_new()!
    unsafe pango_font_description_set_family(description, family)
    unsafe pango_font_description_set_weight(description, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_font_description_set_absolute_size(description, style.size * 1024)
    unsafe descriptions[style] = description
    return unsafe description
  }
}
