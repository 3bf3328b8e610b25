package import Charting
package import Wording

extension TickFormat {
  /// With the signs of a language.
  package init(_ style: NumberStyle) {
    self.init(
      decimalSeparator: String(style.decimal), groupSeparator: style.group, thousand: style.thousand,
      million: style.million)
  }
}
