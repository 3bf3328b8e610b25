/// How wide a line of text will be.
///
/// Layout asks; whoever paints answers.
package protocol TextMeasuring {
  /// In points, for tabular figures.
  func width(of text: String, size: Double, bold: Bool) -> Double
}

/// Every character equally wide: exact layouts without a font.
package struct FixedAdvance: TextMeasuring {
  package init() {}

  package func width(of text: String, size: Double, bold: Bool) -> Double {
    Double(text.count) * size * (bold ? 0.6 : 0.56)
  }
}
