package import Charting
package import Wording

extension TickFormat {
  /// With the digits and signs of a language.
  package init(_ style: NumberStyle) {
    self.init(numerals: style.numerals, thousand: style.thousand, million: style.million)
  }
}
