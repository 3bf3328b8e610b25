import CPango

/// One line of text in its font, shaped once.
@safe final class SetLine {
  let layout: OpaquePointer
  /// In points.
  let width: Double
  /// Characters of the wanted text that no font has.
  let missing: [Character]

  init(
    _ text: String, _ context: OpaquePointer, font: OpaquePointer, attributes: OpaquePointer?, missing: [Character]
  ) {
    unsafe layout = pango_layout_new(context)!
    unsafe pango_layout_set_single_paragraph_mode(layout, 1)
    unsafe pango_layout_set_auto_dir(layout, 0)
    unsafe pango_layout_set_font_description(layout, font)
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
    var width: Int32 = 0
    unsafe pango_layout_get_size(layout, &width, nil)
    self.width = Double(width) / 1024
    self.missing = missing
  }

  /// How far the letters reach from the baseline, in points.
  private(set) lazy var ink: (above: Double, below: Double) = {
    var ink = PangoRectangle()
    unsafe pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), &ink, nil)
    return (-Double(ink.y) / 1024, (Double(ink.y) + Double(ink.height)) / 1024)
  }()

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }

  var hasUnknownGlyphs: Bool { unsafe pango_layout_get_unknown_glyphs_count(layout) > 0 }
}
