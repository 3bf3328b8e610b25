import CGLib

/// Numbers as C's `printf` writes them in the C locale, by GLib.
///
/// Foundation's `String(format:)` does the same at twenty times the cost.
package enum PrintedNumber {
  /// With so many decimals, the last rounded as the number's exact value asks, ties to even.
  /// - Parameters:
  ///   - value: finite, below 1e16.
  ///   - decimals: at most 30.
  package static func fixed(_ value: Double, decimals: Int) -> String { text(value, "%.\(decimals)f") }

  /// At most so many significant digits, with an exponent where that is shorter.
  /// - Parameter digits: at most 17.
  package static func shortest(_ value: Double, digits: Int) -> String { text(value, "%.\(digits)g") }

  private static func text(_ value: Double, _ format: String) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      unsafe String(cString: g_ascii_formatd(buffer.baseAddress, 64, format, value))
    }
  }
}
